package org.beenthere.appointments;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Days on which a specialist's week does not hold.
///
/// @param hours when they are there instead, or null for not at all
public record OtherDay(UUID id, LocalDate first, LocalDate last, @Nullable Hours hours) {

  boolean covers(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
