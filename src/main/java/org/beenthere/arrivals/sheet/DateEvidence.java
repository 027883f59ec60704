package org.beenthere.arrivals.sheet;

import java.util.Optional;

/// What a column of dates says about its order. A value that is a day in one order only is
/// evidence; where there is none, or it contradicts itself, nobody guesses: somebody is asked.
///
/// @param monthFirst how many values are a day only with the month first
/// @param dayFirst how many are a day only with the day first
/// @param either how many are a different day in each
public record DateEvidence(int monthFirst, int dayFirst, int either) {

  public static final DateEvidence NONE = new DateEvidence(0, 0, 0);

  /// One slip of the pen in twenty does not overturn a column; it is pointed out instead.
  private static final int SLIPS = 20;

  public DateEvidence and(String value) {
    var numbers = Dates.numbers(value);
    if (numbers == null || numbers.yearFirst()) {
      return this;
    }
    var month = numbers.day(DateOrder.MONTH_FIRST) instanceof DateRead.Day;
    var day = numbers.day(DateOrder.DAY_FIRST) instanceof DateRead.Day;
    if (month && day) {
      return numbers.first() == numbers.second()
          ? this
          : new DateEvidence(monthFirst, dayFirst, either + 1);
    }
    if (month) {
      return new DateEvidence(monthFirst + 1, dayFirst, either);
    }
    return day ? new DateEvidence(monthFirst, dayFirst + 1, either) : this;
  }

  /// The order, if the values leave no doubt.
  public Optional<DateOrder> order() {
    if (monthFirst > 0 && dayFirst * SLIPS <= monthFirst) {
      return Optional.of(DateOrder.MONTH_FIRST);
    }
    if (dayFirst > 0 && monthFirst * SLIPS <= dayFirst) {
      return Optional.of(DateOrder.DAY_FIRST);
    }
    return Optional.empty();
  }

  /// Whether somebody has to be asked before a date of this column can be read.
  public boolean asks() {
    return order().isEmpty() && monthFirst + dayFirst + either > 0;
  }
}
