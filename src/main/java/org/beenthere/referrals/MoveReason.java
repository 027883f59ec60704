package org.beenthere.referrals;

/// Why somebody stands out of the published order. From a list, which is itself published.
public enum MoveReason {
  NOT_SAFE(true),
  OUR_MISTAKE(true),
  TIME_RUNS_OUT(true),
  ASKED_TO_WAIT(false);

  private final boolean forward;

  MoveReason(boolean forward) {
    this.forward = forward;
  }

  /// Whether it moves somebody forward; otherwise they let others go first.
  public boolean isForward() {
    return forward;
  }
}
