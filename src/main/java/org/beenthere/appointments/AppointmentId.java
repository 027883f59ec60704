package org.beenthere.appointments;

import java.util.UUID;
import org.beenthere.vocabulary.Identifier;

/// A meeting of two people.
public record AppointmentId(UUID value) implements Identifier {

  public static AppointmentId next() {
    return new AppointmentId(Identifier.fresh());
  }

  /// Reads an identifier as it stands in an address; anything else is nobody's.
  ///
  /// @throws org.beenthere.vocabulary.NotFound when the text is no identifier
  public static AppointmentId of(String text) {
    return new AppointmentId(Identifier.read(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
