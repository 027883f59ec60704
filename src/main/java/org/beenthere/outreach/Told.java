package org.beenthere.outreach;

/// Who was told of words of danger, as whoever wrote them reads it.
///
/// @param called the name that whoever is on call lets be shown, or empty
public record Told(Who who, String called) {

  public enum Who {
    ON_CALL,
    MANAGERS,
    /// No letter reaches anybody: then nothing is said of it.
    NOBODY
  }
}
