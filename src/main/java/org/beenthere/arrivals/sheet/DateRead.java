package org.beenthere.arrivals.sheet;

import java.time.LocalDate;

/// What a date says.
public sealed interface DateRead {

  record Day(LocalDate day) implements DateRead {}

  /// It is written like a date, and the calendar has no such day.
  record NoSuchDay(int year, int month, int day) implements DateRead {}

  /// It could be two days, depending on an order that nobody told.
  record Unclear() implements DateRead {}

  record NotADate() implements DateRead {}
}
