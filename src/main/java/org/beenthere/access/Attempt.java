package org.beenthere.access;

import java.time.Duration;
import java.time.Instant;

/// How it stands with one thing that somebody tries.
///
/// @param tries how often, since it was counted anew
/// @param waitUntil before this moment no try is taken
record Attempt(int tries, Instant firstAt, Instant lastAt, Instant waitUntil) {

  /// After this long without a try the count begins anew.
  static final Duration QUIET = Duration.ofHours(1);

  boolean waits(Instant now) {
    return waitUntil.isAfter(now);
  }

  /// Tried once more, with a wait from now on when the free tries are used up.
  Attempt tried(Instant now, int free) {
    var count = lastAt.plus(QUIET).isBefore(now) ? 1 : tries + 1;
    return new Attempt(count, firstAt, now, now.plus(Waits.after(count, free)));
  }

  /// Tried once more within a fixed stretch of time.
  Attempt triedWithin(Duration per, Instant now) {
    return firstAt.plus(per).isAfter(now)
        ? new Attempt(tries + 1, firstAt, now, now)
        : new Attempt(1, now, now, now);
  }

  /// The last try was right and does not count; those before it do.
  Attempt pardoned(Instant now) {
    return new Attempt(Math.max(0, tries - 1), firstAt, now, now);
  }
}
