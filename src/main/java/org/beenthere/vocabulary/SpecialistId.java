package org.beenthere.vocabulary;

import java.util.UUID;

/// Somebody who walks beside participants, within one organization.
public record SpecialistId(UUID value) implements Identifier {

  public static SpecialistId next() {
    return new SpecialistId(Identifier.fresh());
  }

  /// Reads an identifier as it stands in an address; anything else is nobody's.
  ///
  /// @throws NotFound when the text is no identifier
  public static SpecialistId of(String text) {
    return new SpecialistId(Identifier.read(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
