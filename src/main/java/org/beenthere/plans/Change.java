package org.beenthere.plans;

/// One thing that a new version of a plan changed.
///
/// @param of the goal it belongs to, in the person's words, or empty
/// @param before how it was; empty when it is new
/// @param after how it is; empty when it was taken out
public record Change(What what, String of, String before, String after) {

  /// What was changed. Each has its word under `Change.` and its name.
  public enum What {
    HOPES,
    STRENGTHS,
    SUPPORTERS,
    HELPS,
    HINDERS,
    GOAL,
    WHY,
    RESTATED,
    IMPORTANCE,
    CONFIDENCE,
    STAGE,
    GOAL_STRENGTHS,
    BARRIERS,
    ANSWER,
    MEASURE,
    BASELINE,
    FIRST_STEP,
    STEP,
    RHYTHM,
    MY_PROMISE,
    PEERS_PROMISE,
    SAFE_HOURS,
    VOICEMAIL,
    SCREEN,
    MAY_KNOW,
    OFFICE_HOURS,
    BOUNDARIES,
    ENDING,
    QUIET_STEP,
    STOP,
    NEVER,
    COME_BACK;

    /// The key of its word.
    public String key() {
      return "Change." + name();
    }
  }

  public boolean added() {
    return before.isEmpty();
  }

  public boolean removed() {
    return after.isEmpty();
  }
}
