package org.beenthere.programs;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Reads the day that a form carries.
final class FormDays {

  private static final int FURTHEST = 10;

  /// The day typed, or null when it is none, or none that anybody means.
  static @Nullable LocalDate day(String typed) {
    try {
      var day = LocalDate.parse(typed);
      var now = LocalDate.EPOCH.plusYears(50);
      return day.isAfter(now) && day.getYear() < now.getYear() + 10 * FURTHEST ? day : null;
    } catch (DateTimeException noDay) {
      return null;
    }
  }

  private FormDays() {}
}
