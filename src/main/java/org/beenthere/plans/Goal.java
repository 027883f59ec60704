package org.beenthere.plans;

import java.util.List;
import java.util.Objects;
import org.beenthere.shell.Words;
import org.jspecify.annotations.Nullable;

/// Something the person wants, in their own words. Only the words are asked for; all else may be
/// left open.
///
/// @param why why it matters to them
/// @param importance how important it is, 0 to 10
/// @param confidence how sure they are that they can do it, 0 to 10
/// @param stage where they stand with it
/// @param firstStep the first small thing to do
/// @param more what else they want to say about it
public record Goal(
    GoalId id,
    LifeArea area,
    String words,
    String why,
    @Nullable Integer importance,
    @Nullable Integer confidence,
    @Nullable Stage stage,
    String firstStep,
    List<Step> steps,
    GoalMore more) {

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
    more = Objects.requireNonNullElse(more, GoalMore.NONE);
  }

  /// One that was taken out of a plan as it lies in the database; what is not there is left open.
  public static Goal read(String json) {
    return PlanJson.goal(json);
  }

  /// The part of life it is about, as the person calls it, or in our word for it.
  public String areaIn(Words words) {
    return more.areaCalled().isBlank() ? words.of(area) : more.areaCalled();
  }

  /// Whether the person is less than sure that they can do it, and said so.
  public boolean wantsSmallerStep() {
    return confidence != null && confidence < SURE;
  }
}
