package org.beenthere.access;

import java.time.Duration;

/// How long somebody waits before they may try again. Some tries are free, for who mistypes; then
/// each wait is twice the one before, up to a quarter of an hour, so that nobody can keep a person
/// out for long by guessing in their name.
public final class Waits {

  static final Duration FIRST = Duration.ofSeconds(30);
  static final Duration LONGEST = Duration.ofMinutes(15);

  /// The wait after that many tries.
  static Duration after(int tries, int free) {
    if (tries < free) {
      return Duration.ZERO;
    }
    var doubled = FIRST.multipliedBy(1L << Math.min(tries - free, 10));
    return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
  }

  /// Whole minutes, at least one, for the sentence on the page.
  public static long minutes(Duration wait) {
    return Math.max(1, wait.plusSeconds(59).toMinutes());
  }

  private Waits() {}
}
