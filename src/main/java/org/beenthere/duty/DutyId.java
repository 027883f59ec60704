package org.beenthere.duty;

import java.util.UUID;
import org.beenthere.vocabulary.Identifier;

/// A line of the roster, or something asked about one.
public record DutyId(UUID value) implements Identifier {

  /// Reads an identifier as it stands in an address; anything else is nobody's.
  ///
  /// @throws org.beenthere.vocabulary.NotFound when the text is no identifier
  public static DutyId of(String text) {
    return new DutyId(Identifier.read(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
