package org.beenthere.careteam;

import java.util.UUID;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.NotFound;

/// A note meant for a care team. Made with the form and sent along with it, so that the same note
/// sent twice is one note.
public record TeamNoteId(UUID value) implements Identifier {

  public static TeamNoteId next() {
    return new TeamNoteId(Identifier.fresh());
  }

  /// Reads an identifier as it stands in an address; anything else is nobody's.
  ///
  /// @throws NotFound when the text is no identifier
  public static TeamNoteId of(String text) {
    return new TeamNoteId(Identifier.read(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
