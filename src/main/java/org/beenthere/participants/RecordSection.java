package org.beenthere.participants;

import gg.jte.Content;
import org.beenthere.shell.Page;

/// A section on the page of a participant, offered by the room that knows what it shows.
public interface RecordSection {

  /// Where it stands; smaller is earlier.
  int order();

  /// The section for whoever is looking, or null when there is nothing to show them.
  @org.jspecify.annotations.Nullable
  Content show(Participant participant, Page page);
}
