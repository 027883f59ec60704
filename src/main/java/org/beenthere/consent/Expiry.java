package org.beenthere.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Until when a permission holds.
public sealed interface Expiry {

  /// @param end the first moment at which it holds no more
  record At(Instant end) implements Expiry {}

  record When(Occurrence occurrence) implements Expiry {}

  /// Through that day, where the program is: it ends when the next one begins, to the second.
  static Expiry through(LocalDate day, ZoneId zone) {
    return new At(day.plusDays(1).atStartOfDay(zone).toInstant());
  }
}
