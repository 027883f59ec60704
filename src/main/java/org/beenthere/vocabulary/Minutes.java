package org.beenthere.vocabulary;

import java.io.Serializable;
import java.time.Duration;

/// How long something took, in whole minutes: nothing at all up to half a day.
public record Minutes(int value) implements Serializable {

  /// The longest we believe; anything longer is a slip of the finger.
  public static final int MOST = 720;

  public static final Minutes NONE = new Minutes(0);

  public Minutes {
    if (!isBelievable(value)) {
      throw new IllegalArgumentException("between 0 and 720 minutes");
    }
  }

  /// Whether so many minutes can be meant.
  public static boolean isBelievable(int value) {
    return value >= 0 && value <= MOST;
  }

  public Duration duration() {
    return Duration.ofMinutes(value);
  }
}
