package org.beenthere.contacts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.beenthere.shell.FormErrors;
import org.jspecify.annotations.Nullable;

/// When a contact began, read from a day and a time of day as somebody typed them.
sealed interface Start {

  /// It began then.
  record At(Instant moment) implements Start {}

  /// It cannot have begun like that, or it has to be said which of two hours is meant.
  ///
  /// @param field the field to mend
  /// @param key the sentence that says how
  record Wrong(String field, String key) implements Start {}

  /// Notes reach back a year; beyond that it is a slip of the finger in the year.
  Duration A_YEAR = Duration.ofDays(366);

  /// Reads day and time where the clocks show `zone`. One that never happened, on the night the
  /// clocks went forward, is said so. Of one that happened twice it is asked which is meant, as
  /// soon as both have happened.
  ///
  /// @param which of the two, or null while nobody said
  static Start read(String day, String time, ZoneId zone, Instant now, @Nullable Twice which) {
    var date = day(day);
    if (date == null) {
      return new Wrong("day", "contacts.day.wrong");
    }
    var clock = time(time);
    if (clock == null) {
      return new Wrong("started", "contacts.started.wrong");
    }
    var local = LocalDateTime.of(date, clock);
    var offsets = zone.getRules().getValidOffsets(local);
    if (offsets.isEmpty()) {
      return new Wrong("started", "contacts.started.skipped");
    }
    var moment = local.toInstant(offsets.getFirst());
    var again = local.toInstant(offsets.getLast());
    if (!again.equals(moment) && !again.isAfter(now)) {
      if (which == null) {
        return new Wrong("twice", "contacts.started.twice");
      }
      moment = which == Twice.FIRST ? moment : again;
    }
    if (moment.isAfter(now)) {
      return new Wrong(isAhead(date, zone, now) ? "day" : "started", "contacts.started.ahead");
    }
    if (moment.isBefore(now.minus(A_YEAR))) {
      return new Wrong("day", "contacts.day.longAgo");
    }
    return new At(moment);
  }

  /// Adds what is wrong to a form's errors.
  default void tell(FormErrors errors) {
    if (this instanceof Wrong(var field, var key)) {
      errors.add(field, key);
    }
  }

  private static boolean isAhead(LocalDate date, ZoneId zone, Instant now) {
    return date.isAfter(now.atZone(zone).toLocalDate());
  }

  /// A day as typed, or null when there is none such.
  static @Nullable LocalDate day(String typed) {
    try {
      var day = LocalDate.parse(typed);
      // From the last day of all there is none to count on to.
      return day.getYear() > 9999 ? null : day;
    } catch (DateTimeParseException noSuchDay) {
      return null;
    }
  }

  private static @Nullable LocalTime time(String typed) {
    try {
      return LocalTime.parse(typed, DateTimeFormatter.ofPattern("H:mm"));
    } catch (DateTimeParseException noSuchTime) {
      return null;
    }
  }
}
