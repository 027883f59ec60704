package org.beenthere.pairings;

import org.beenthere.vocabulary.Way;
import org.jspecify.annotations.Nullable;

/// How often two meet and how, as they agreed.
///
/// @param everyDays how many days pass at most from one contact to the next, 1 to 90
/// @param way how they meet as a rule, or null when they did not say
public record Rhythm(int everyDays, @Nullable Way way) {

  static final int WEEK = 7;
}
