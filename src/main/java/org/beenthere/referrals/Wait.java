package org.beenthere.referrals;

import java.time.Period;

/// How long somebody will wait, as far as anybody can tell: from how many were welcomed lately.
/// Said in round words, because it is a guess.
public sealed interface Wait {

  /// For so long back it is counted how many were welcomed.
  Period LATELY = Period.ofWeeks(8);

  /// From so few nobody can tell.
  int TOO_FEW = 3;

  /// Within a week, about.
  record Soon() implements Wait {}

  record Weeks(int about) implements Wait {}

  record Months(int about) implements Wait {}

  /// Too few were welcomed lately to say.
  record Unsaid() implements Wait {}

  /// @param before how many go first
  /// @param welcomed how many were welcomed [#LATELY]
  static Wait of(int before, int welcomed) {
    if (welcomed < TOO_FEW) {
      return new Unsaid();
    }
    var days = Math.ceilDiv((before + 1L) * LATELY.getDays(), welcomed);
    if (days <= 7) {
      return new Soon();
    }
    return days <= 77
        ? new Weeks((int) Math.max(2, Math.round(days / 7.0)))
        : new Months((int) Math.min(99, Math.round(days / 30.4)));
  }
}
