package org.beenthere.plans;

import java.util.Arrays;

/// Why a plan is looked at again.
public enum ReviewOccasion {
  /// There is no plan yet, and a payer asks for a first one.
  FIRST,
  /// Time has gone by.
  DUE,
  CRISIS,
  MOVE,
  /// Out of a hospital or a jail.
  RELEASE,
  NEW_JOB,
  NEW_PEER,
  /// One of the two asked for it.
  ASKED;

  /// Those that one of the two may name; the others come by themselves.
  public static ReviewOccasion[] named() {
    return Arrays.stream(values())
        .filter(one -> one != FIRST && one != DUE && one != NEW_PEER)
        .toArray(ReviewOccasion[]::new);
  }
}
