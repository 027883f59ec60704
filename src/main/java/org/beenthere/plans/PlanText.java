package org.beenthere.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What a plan says, in the person's own words.
///
/// @param supporters who is in their corner
/// @param helps what helps
/// @param hinders what does not help
public record PlanText(
    String hopes,
    String strengths,
    String supporters,
    String helps,
    String hinders,
    List<Goal> goals,
    Agreement agreement) {

  public static final PlanText EMPTY =
      new PlanText("", "", "", "", "", List.of(), Agreement.NOTHING_YET);

  /// More is a list, not a plan.
  static final int MOST_GOALS = 12;

  public PlanText {
    hopes = Objects.requireNonNullElse(hopes, "");
    strengths = Objects.requireNonNullElse(strengths, "");
    supporters = Objects.requireNonNullElse(supporters, "");
    helps = Objects.requireNonNullElse(helps, "");
    hinders = Objects.requireNonNullElse(hinders, "");
    goals = goals == null ? List.of() : List.copyOf(goals);
    agreement = Objects.requireNonNullElse(agreement, Agreement.NOTHING_YET);
  }

  public Optional<Goal> goal(GoalId id) {
    return goals.stream().filter(goal -> goal.id().equals(id)).findFirst();
  }

  PlanText hopes(String hoped, String strong) {
    return new PlanText(hoped, strong, supporters, helps, hinders, goals, agreement);
  }

  PlanText support(String corner, String good, String bad) {
    return new PlanText(hopes, strengths, corner, good, bad, goals, agreement);
  }

  PlanText agreement(Agreement agreed) {
    return new PlanText(hopes, strengths, supporters, helps, hinders, goals, agreed);
  }

  /// With this goal in place of the one with the same identifier, or at the end.
  PlanText with(Goal goal) {
    var changed = new ArrayList<>(goals);
    var known = goals.stream().map(Goal::id).toList().indexOf(goal.id());
    if (known < 0) {
      changed.add(goal);
    } else {
      changed.set(known, goal);
    }
    return goals(changed);
  }

  PlanText without(GoalId id) {
    return goals(goals.stream().filter(goal -> !goal.id().equals(id)).toList());
  }

  private PlanText goals(List<Goal> changed) {
    return new PlanText(hopes, strengths, supporters, helps, hinders, changed, agreement);
  }
}
