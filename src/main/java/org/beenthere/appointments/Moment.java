package org.beenthere.appointments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.beenthere.shell.FormErrors;
import org.jspecify.annotations.Nullable;

/// Reads a day and a time as somebody typed them, where they are. Says what is the matter beside
/// the field it is the matter with.
final class Moment {

  private static final int WEEKS_AHEAD = 26;

  /// The moment meant, or null, and then `errors` says why.
  ///
  /// @param dayField the name of the field of the day
  /// @param timeField the name of the field of the time
  static @Nullable Instant read(
      String dayField,
      String day,
      String timeField,
      String time,
      ZoneId zone,
      Instant now,
      FormErrors errors) {
    var date = day(day);
    var clock = time(time);
    errors.addIf(day.isEmpty(), dayField, "appointments.day.missing");
    errors.addIf(date == null, dayField, "appointments.day.wrong");
    errors.addIf(time.isEmpty(), timeField, "appointments.time.missing");
    errors.addIf(clock == null, timeField, "appointments.time.wrong");
    if (date == null || clock == null) {
      return null;
    }
    var local = LocalDateTime.of(date, clock);
    // In the spring night when clocks go forward, an hour is not there. When they go back, an hour
    // is there twice, and the first is meant.
    if (zone.getRules().getValidOffsets(local).isEmpty()) {
      errors.add(timeField, "appointments.time.skipped");
      return null;
    }
    var moment = local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    if (!moment.isAfter(now)) {
      var today = date.equals(now.atZone(zone).toLocalDate());
      errors.add(today ? timeField : dayField, "appointments.past");
      return null;
    }
    if (date.isAfter(now.atZone(zone).toLocalDate().plusWeeks(WEEKS_AHEAD))) {
      errors.add(dayField, "appointments.farAhead");
      return null;
    }
    return moment;
  }

  private static @Nullable LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeParseException noSuchDay) {
      return null;
    }
  }

  private static @Nullable LocalTime time(String typed) {
    try {
      return LocalTime.parse(typed);
    } catch (DateTimeParseException noSuchTime) {
      return null;
    }
  }

  private Moment() {}
}
