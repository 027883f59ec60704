package org.beenthere.consent;

import java.util.UUID;
import org.beenthere.vocabulary.Identifier;

/// A permission that somebody gave.
public record ConsentId(UUID value) implements Identifier {

  public static ConsentId next() {
    return new ConsentId(Identifier.fresh());
  }

  /// Reads an identifier as it stands in an address; anything else is nobody's.
  ///
  /// @throws org.beenthere.vocabulary.NotFound when the text is no identifier
  public static ConsentId of(String text) {
    return new ConsentId(Identifier.read(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
