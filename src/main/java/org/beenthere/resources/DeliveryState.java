package org.beenthere.resources;

/// How far a file of services has come. Their words are `DeliveryState.…`.
public enum DeliveryState {
  /// The house looks at it.
  READING,
  /// It waits for a decision.
  READY,
  /// The house brings it in.
  BRINGING,
  DONE,
  CANCELLED,
  /// Something went wrong on our side; nothing on the list was changed.
  STOPPED,
  /// It is no list of services.
  UNREADABLE;

  public boolean isAtWork() {
    return this == READING || this == BRINGING;
  }
}
