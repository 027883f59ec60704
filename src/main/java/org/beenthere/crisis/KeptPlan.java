package org.beenthere.crisis;

import java.time.Instant;

/// A version that somebody kept.
///
/// @param byWord whether they said to their peer that it is right, instead of keeping it themselves
public record KeptPlan(int number, CrisisText text, boolean byWord, Instant at) {

  /// Which, without its words.
  public record Line(int number, boolean byWord, Instant at) {}
}
