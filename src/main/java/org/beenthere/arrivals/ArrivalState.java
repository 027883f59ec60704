package org.beenthere.arrivals;

/// How far a list has come.
public enum ArrivalState {
  /// The house reads it.
  READING,
  /// It waits for the manager's decision.
  READY,
  /// The house brings its people in.
  BRINGING,
  DONE,
  /// The manager gave it up, or left it undecided for a week.
  CANCELLED,
  /// Something went wrong on our side; nobody was brought in.
  STOPPED;

  public boolean isAtWork() {
    return this == READING || this == BRINGING;
  }

  /// Whether it may still be brought in.
  public boolean isOpen() {
    return this != DONE && this != CANCELLED;
  }
}
