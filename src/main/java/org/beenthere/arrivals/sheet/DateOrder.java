package org.beenthere.arrivals.sheet;

/// In which order a day is written when it is written in numbers. A year in front needs no telling.
public enum DateOrder {
  /// As in the United States: 11/24/1990.
  MONTH_FIRST,
  /// As nearly everywhere else: 24-11-1990.
  DAY_FIRST
}
