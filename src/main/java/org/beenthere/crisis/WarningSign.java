package org.beenthere.crisis;

/// One step of the ladder of warning signs, in the person's words.
///
/// @param when how it begins
/// @param mine what they do themselves
/// @param ask whom they ask
/// @param call who is called
public record WarningSign(String when, String mine, String ask, String call) {

  static final WarningSign EMPTY = new WarningSign("", "", "", "");

  boolean isEmpty() {
    return equals(EMPTY);
  }

  /// Whether somebody else comes into it.
  boolean hasSomebody() {
    return !ask.isEmpty() || !call.isEmpty();
  }
}
