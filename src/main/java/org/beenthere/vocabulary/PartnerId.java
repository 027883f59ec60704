package org.beenthere.vocabulary;

import java.util.UUID;

/// A treatment partner: whoever refers people to one organization.
public record PartnerId(UUID value) implements Identifier {

  public static PartnerId next() {
    return new PartnerId(Identifier.fresh());
  }

  /// Reads an identifier as it stands in an address; anything else is nobody's.
  ///
  /// @throws NotFound when the text is no identifier
  public static PartnerId of(String text) {
    return new PartnerId(Identifier.read(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
