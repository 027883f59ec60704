package org.beenthere.arrivals;

import java.util.UUID;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.NotFound;

/// A list of people on its way in.
public record ArrivalId(UUID value) implements Identifier {

  public static ArrivalId next() {
    return new ArrivalId(Identifier.fresh());
  }

  /// Reads an identifier as it stands in an address; anything else is nobody's.
  ///
  /// @throws NotFound when the text is no identifier
  public static ArrivalId of(String text) {
    return new ArrivalId(Identifier.read(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
