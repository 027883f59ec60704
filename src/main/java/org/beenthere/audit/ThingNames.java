package org.beenthere.audit;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.beenthere.shell.Words;
import org.beenthere.vocabulary.Viewer;

/// Knows what some things of the house are called; offered by the room that keeps them, for the
/// page *What was changed here*. Names nobody who is supported.
public interface ThingNames {

  /// The codes of the things it knows, such as `duty`.
  Set<String> things();

  /// What these are called, as far as it knows them: "Maria, every Tuesday".
  Map<UUID, String> called(Viewer viewer, Set<UUID> some, Words words);
}
