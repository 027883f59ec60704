package org.beenthere.plans;

import java.util.Arrays;

/// How a plan ends, in words that blame nobody. Nobody has to say.
public enum Ending {
  /// It has done its work.
  COMPLETED,
  MOVED_ON,
  OTHER_SUPPORT,
  TRANSFERRED,
  LOST_CONTACT,
  DIED;

  /// Those that a reader may choose: the last three are not a person's own to say.
  public static Ending[] choices(boolean own) {
    return own ? Arrays.copyOf(values(), 3) : values();
  }
}
