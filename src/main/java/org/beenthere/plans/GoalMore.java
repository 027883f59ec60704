package org.beenthere.plans;

import java.util.Objects;
import java.util.stream.Stream;

/// What somebody may say about a goal beside the goal itself. All of it may be left open.
///
/// @param areaCalled what they call this part of life, when none of ours fits
/// @param restated the same goal so that one can see whether it was reached: what exactly, how
///   much, by when
/// @param strengths what of theirs helps with it
/// @param barriers what might get in the way
/// @param answer what they will do then
/// @param measure how they will notice that it goes well
/// @param baseline how that is today
public record GoalMore(
    String areaCalled,
    String restated,
    String strengths,
    String barriers,
    String answer,
    String measure,
    String baseline) {

  public static final GoalMore NONE = new GoalMore("", "", "", "", "", "", "");

  public GoalMore {
    areaCalled = Objects.requireNonNullElse(areaCalled, "");
    restated = Objects.requireNonNullElse(restated, "");
    strengths = Objects.requireNonNullElse(strengths, "");
    barriers = Objects.requireNonNullElse(barriers, "");
    answer = Objects.requireNonNullElse(answer, "");
    measure = Objects.requireNonNullElse(measure, "");
    baseline = Objects.requireNonNullElse(baseline, "");
  }

  static GoalMore of(Posted posted) {
    return new GoalMore(
        posted.text("areaCalled"),
        posted.text("restated"),
        posted.text("strengths"),
        posted.text("barriers"),
        posted.text("answer"),
        posted.text("measure"),
        posted.text("baseline"));
  }

  /// All that is said, but for the name of the part of life.
  Stream<String> said() {
    return Stream.of(restated, strengths, barriers, answer, measure, baseline);
  }

  /// Whether something stands in the fields that a page folds away.
  public boolean isSaid() {
    return said().anyMatch(text -> !text.isBlank());
  }
}
