package org.beenthere.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How far long work has come.
///
/// @param total how much there is to do; nothing while nobody knows
public record Progress(int done, int total, Instant began) {

  /// How long it may still take, once enough is done to tell.
  public Optional<Duration> left(Instant now) {
    var taken = Duration.between(began, now);
    return done == 0 || done >= total || taken.isNegative()
        ? Optional.empty()
        : Optional.of(taken.multipliedBy(total - done).dividedBy(done));
  }
}
