package org.beenthere.plans;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Something the person wants, in their own words. Only the words are asked for; all else may be
/// left open.
///
/// @param why why it matters to them
/// @param importance how important it is, 0 to 10
/// @param confidence how sure they are that they can do it, 0 to 10
/// @param stage where they stand with it
/// @param firstStep the first small thing to do
public record Goal(
    GoalId id,
    LifeArea area,
    String words,
    String why,
    @Nullable Integer importance,
    @Nullable Integer confidence,
    @Nullable Stage stage,
    String firstStep,
    List<Step> steps) {

  /// Below this a step wants to be smaller: the confidence ruler of motivational interviewing.
  static final int SURE = 7;

  /// More is a list, not a plan.
  static final int MOST_STEPS = 12;

  public Goal {
    area = Objects.requireNonNullElse(area, LifeArea.OTHER);
    words = Objects.requireNonNullElse(words, "");
    why = Objects.requireNonNullElse(why, "");
    firstStep = Objects.requireNonNullElse(firstStep, "");
    steps = steps == null ? List.of() : List.copyOf(steps);
  }

  /// Whether the person is less than sure that they can do it, and said so.
  public boolean wantsSmallerStep() {
    return confidence != null && confidence < SURE;
  }
}
