package org.beenthere.contacts;

import java.util.UUID;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.NotFound;

/// A contact, from the first draft of its note on. Made with the form and sent along with it, so
/// that the same note sent twice is one note.
public record ContactId(UUID value) implements Identifier {

  public static ContactId next() {
    return new ContactId(Identifier.fresh());
  }

  /// Reads an identifier as it stands in an address; anything else is nobody's.
  ///
  /// @throws NotFound when the text is no identifier
  public static ContactId of(String text) {
    return new ContactId(Identifier.read(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
