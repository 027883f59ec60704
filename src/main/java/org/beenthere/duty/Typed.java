package org.beenthere.duty;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Days and times as the forms of this room read them; null is none.
final class Typed {

  private static final int LAST_YEAR = 9000;

  static @Nullable LocalTime time(String typed) {
    var time = read(typed, LocalTime::parse);
    return time == null ? null : time.truncatedTo(ChronoUnit.MINUTES);
  }

  static @Nullable LocalDate day(String typed) {
    var day = read(typed, LocalDate::parse);
    return day == null || day.getYear() < 2000 || day.getYear() > LAST_YEAR ? null : day;
  }

  static @Nullable LocalDateTime moment(String day, String time) {
    var date = day(day);
    var clock = time(time);
    return date == null || clock == null ? null : date.atTime(clock);
  }

  /// A day and a time in one, as links carry them: `2026-11-30T17:00`.
  static @Nullable LocalDateTime moment(String typed) {
    var parts = typed.split("T", 2);
    return parts.length < 2 ? null : moment(parts[0], parts[1]);
  }

  /// The number of a form as it was sent; one of our own when it is none.
  static UUID number(String form) {
    try {
      return UUID.fromString(form);
    } catch (IllegalArgumentException notOurs) {
      return UUID.randomUUID();
    }
  }

  private static <T> @Nullable T read(String typed, Function<String, T> parse) {
    try {
      return parse.apply(typed);
    } catch (DateTimeException noSuchTime) {
      return null;
    }
  }

  private Typed() {}
}
