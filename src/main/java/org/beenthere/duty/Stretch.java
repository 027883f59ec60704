package org.beenthere.duty;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.beenthere.vocabulary.AccountId;
import org.jspecify.annotations.Nullable;

/// Somebody on call on a day of every week.
///
/// @param ends on the next day when it is not later than the start; the same time is a whole day
/// @param from the first day on which it may begin
/// @param before the first day on which it does not begin any more, or null
public record Stretch(
    DutyId id,
    AccountId account,
    DayOfWeek day,
    LocalTime starts,
    LocalTime ends,
    LocalDate from,
    @Nullable LocalDate before) {

  /// Whether it begins on that day.
  boolean beginsOn(LocalDate date) {
    return date.getDayOfWeek() == day
        && !date.isBefore(from)
        && (before == null || date.isBefore(before));
  }

  /// The stretch of time that begins on a day.
  Turn on(LocalDate date, ZoneId zone) {
    var end = ends.isAfter(starts) ? date : date.plusDays(1);
    return new Turn(
        WallClock.moment(date.atTime(starts), zone),
        WallClock.moment(end.atTime(ends), zone),
        account);
  }
}
