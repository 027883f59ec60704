package org.beenthere.appointments;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/// Meetings at the same hour every week, by the clock on the wall. An hour that is not there in the
/// night when the clocks go forward is the one after it.
final class Series {

  static List<Instant> weekly(Instant first, int weeks, ZoneId zone) {
    var begins = first.atZone(zone);
    return IntStream.range(0, weeks).mapToObj(i -> begins.plusWeeks(i).toInstant()).toList();
  }

  /// Where one of a series comes to lie when another of them moves: as many days and at the same
  /// new hour by the clock on the wall.
  static Instant moved(Instant one, Instant from, Instant to, ZoneId zone) {
    var days =
        ChronoUnit.DAYS.between(from.atZone(zone).toLocalDate(), to.atZone(zone).toLocalDate());
    return one.atZone(zone)
        .toLocalDate()
        .plusDays(days)
        .atTime(to.atZone(zone).toLocalTime())
        .atZone(zone)
        .toInstant();
  }

  static Duration length(Appointment one) {
    return Duration.between(one.startsAt(), one.endsAt());
  }

  private Series() {}
}
