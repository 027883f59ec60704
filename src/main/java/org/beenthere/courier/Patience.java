package org.beenthere.courier;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How long we wait before we try again, longer each time; two days in all, then we give up.
final class Patience {

  private static final List<Duration> GAPS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(3),
          Duration.ofHours(6),
          Duration.ofHours(12),
          Duration.ofHours(24));

  /// The wait after so many attempts, or nothing when it is time to give up.
  static Optional<Duration> after(int attempts) {
    return attempts <= GAPS.size() ? Optional.of(GAPS.get(attempts - 1)) : Optional.empty();
  }

  private Patience() {}
}
