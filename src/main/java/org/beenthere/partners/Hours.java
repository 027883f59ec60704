package org.beenthere.partners;

import java.time.Duration;
import org.beenthere.vocabulary.AccountId;
import org.jspecify.annotations.Nullable;

/// After how many hours without a human word somebody else is told. Hours of the clock and not of
/// an office: whoever leaves a hospital on a Friday evening waits on Saturday too.
///
/// @param second after so many hours a second person is told
/// @param managers after so many the managers
/// @param secondAccount who the second person is, or null for whoever is on call
record Hours(int second, int managers, @Nullable AccountId secondAccount) {

  static final Hours USUAL = new Hours(4, 8, null);

  static final int MOST = 240;

  Duration untilSecond() {
    return Duration.ofHours(second);
  }

  Duration untilManagers() {
    return Duration.ofHours(managers);
  }
}
