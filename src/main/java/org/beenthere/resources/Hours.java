package org.beenthere.resources;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A time of the week when a service is open. One that closes no later than it opens goes on into
/// the next day.
///
/// @param spot of which place, or null for all of them
public record Hours(DayOfWeek day, LocalTime opens, LocalTime closes, @Nullable UUID spot) {

  /// @param moment by the clock on the wall there
  public boolean isOpenAt(LocalDateTime moment) {
    var time = moment.toLocalTime();
    var today = moment.getDayOfWeek() == day;
    if (closes.isAfter(opens)) {
      return today && !time.isBefore(opens) && time.isBefore(closes);
    }
    return today && !time.isBefore(opens)
        || moment.getDayOfWeek() == day.plus(1) && time.isBefore(closes);
  }
}
