package org.beenthere.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.beenthere.participants.Participant;
import org.jspecify.annotations.Nullable;

/// When a message may reach somebody, where they are. From ten to eight unless they said otherwise;
/// from evening to early morning where they said so.
///
/// @param from the first minute of the day at which it may
/// @param until the first at which it may no longer
record Hours(ZoneId zone, LocalTime from, LocalTime until) {

  private static final LocalTime TEN = LocalTime.of(10, 0);
  private static final LocalTime EIGHT = LocalTime.of(20, 0);

  static Hours of(Participant person) {
    return of(ZoneId.of(person.zone()), person.reach().from(), person.reach().until());
  }

  static Hours of(ZoneId zone, @Nullable LocalTime from, @Nullable LocalTime until) {
    if (from == null || until == null || from.equals(until)) {
      return new Hours(zone, TEN, EIGHT);
    }
    return new Hours(zone, from, until);
  }

  /// The day a moment falls on.
  LocalDate day(Instant moment) {
    return moment.atZone(zone).toLocalDate();
  }

  Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /// The first moment of a day at which a message may come.
  Instant opening(LocalDate day) {
    return ZonedDateTime.of(day, from, zone).toInstant();
  }

  boolean open(Instant moment) {
    var time = moment.atZone(zone).toLocalTime();
    return from.isBefore(until)
        ? !time.isBefore(from) && time.isBefore(until)
        : !time.isBefore(from) || time.isBefore(until);
  }

  /// That moment when it is within the hours, else the next one that is.
  Instant openingAt(Instant moment) {
    if (open(moment)) {
      return moment;
    }
    var today = opening(day(moment));
    return today.isAfter(moment) ? today : opening(day(moment).plusDays(1));
  }
}
