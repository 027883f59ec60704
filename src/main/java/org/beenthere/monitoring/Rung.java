package org.beenthere.monitoring;

import java.time.LocalDate;
import org.beenthere.plans.QuietMeans;
import org.jspecify.annotations.Nullable;

/// One step that somebody wants taken when they go quiet, as they agreed to it.
///
/// @param position which one, counted from 1
/// @param afterDays after how many quiet days
/// @param words what to say or to mind, in their own words, or empty
/// @param supporter whom to ask, or empty
/// @param agreedOn when they agreed that this supporter may be asked, or null
public record Rung(
    int position,
    int afterDays,
    QuietMeans means,
    String words,
    String supporter,
    @Nullable LocalDate agreedOn) {

  /// Whether the house does it by itself, as far as it can; everything else is for a human.
  boolean byTheHouse() {
    return means == QuietMeans.MESSAGE || means == QuietMeans.TEXT;
  }
}
