package org.beenthere.matching;

import java.util.UUID;
import org.beenthere.vocabulary.Identifier;

/// Names what is proposed for a whole waiting list.
public record DraftId(UUID value) implements Identifier {

  static DraftId next() {
    return new DraftId(Identifier.fresh());
  }

  /// @throws org.beenthere.vocabulary.NotFound when it names nothing
  public static DraftId of(String text) {
    return new DraftId(Identifier.read(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
