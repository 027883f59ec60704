package org.beenthere.arrivals.sheet;

/// As what somebody of the list comes.
public enum TakenAs {
  WITH_US,
  ON_PAUSE,
  LEFT_OUT
}
