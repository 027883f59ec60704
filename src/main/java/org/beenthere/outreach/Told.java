package org.beenthere.outreach;

/// Who was told of words of danger, as whoever wrote them reads it.
///
/// @param called the name that whoever is on call lets be shown, or empty
public record Told(Who who, String called) {

  /// They wrote nothing of danger, or somebody dealt with it.
  static final Told NO_DANGER = new Told(Who.NOBODY_NEEDS_TO_BE, "");

  public enum Who {
    ON_CALL,
    MANAGERS,
    /// No letter reaches anybody: then nothing is said of it.
    NOBODY,
    NOBODY_NEEDS_TO_BE
  }

  /// Whether words of danger wait for an answer.
  public boolean isOfDanger() {
    return who != Who.NOBODY_NEEDS_TO_BE;
  }
}
