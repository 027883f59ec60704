package org.beenthere.crisis;

import java.time.Duration;

/// How soon the first one is told when somebody asks again and again within an hour and is all
/// right each time. Help is never refused, and the line is there at once; but those who are on call
/// must not learn to look away.
final class AskedOften {

  /// So far back we look.
  static final Duration WITHIN = Duration.ofHours(1);

  /// So often nobody waits.
  private static final int FREELY = 3;

  private static final Duration A_WHILE = Duration.ofMinutes(5);
  private static final Duration LONGER = Duration.ofMinutes(10);

  private AskedOften() {}

  /// @param allRight how often they were all right within that time
  static Duration wait(int allRight) {
    return allRight < FREELY ? Duration.ZERO : allRight < 2 * FREELY ? A_WHILE : LONGER;
  }
}
