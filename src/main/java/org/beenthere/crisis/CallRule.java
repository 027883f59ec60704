package org.beenthere.crisis;

import java.time.Duration;

/// How long an organization waits with a call.
///
/// Who asks again and again within an hour, and ends it each time before anybody here did, is never
/// refused, and the line is there at once; but those who are on call must not learn to look away.
///
/// @param minutes after how many without an answer the next one is told
/// @param back after how many a call that was answered, and that nobody closed, comes back
/// @param freely how often within an hour the first one is told at once
/// @param aWhile after how many minutes from then on
/// @param longer and after how many once they asked twice as often
record CallRule(int minutes, int back, int freely, int aWhile, int longer) {

  /// Where nobody said otherwise; the database knows the same.
  static final CallRule USUAL = new CallRule(5, 60, 3, 5, 10);

  /// So far back we look for how often somebody asked.
  static final Duration WITHIN = Duration.ofHours(1);

  /// @param often how often they ended one themselves within that time
  /// @return how soon the first one is told
  Duration first(int often) {
    return often < freely
        ? Duration.ZERO
        : Duration.ofMinutes(often < 2 * freely ? aWhile : longer);
  }
}
