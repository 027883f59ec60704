package org.beenthere.vocabulary;

import java.util.UUID;

/// The organization whose people a row is about; it leads every key.
public record OrganizationId(UUID value) implements Identifier {

  public static OrganizationId next() {
    return new OrganizationId(Identifier.fresh());
  }

  /// Reads an identifier as it stands in an address; anything else is nobody's.
  ///
  /// @throws NotFound when the text is no identifier
  public static OrganizationId of(String text) {
    return new OrganizationId(Identifier.read(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
