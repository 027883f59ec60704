package org.beenthere.plans;

/// The answer to saving a draft.
public sealed interface Saved {

  /// It is saved.
  ///
  /// @param revision the revision it is now
  record Done(int revision) implements Saved {}

  /// Somebody else changed the same words meanwhile. Both texts are here, so that nobody's are
  /// lost.
  ///
  /// @param theirs how it stands now
  /// @param mine what was to be saved, which was not
  record Meanwhile(PlanVersion theirs, PlanText mine) implements Saved {}

  /// It is more than a plan holds, and nothing was saved.
  ///
  /// @param key the sentence that says so
  /// @param most what it fills in
  record TooMuch(String key, int most) implements Saved {}
}
