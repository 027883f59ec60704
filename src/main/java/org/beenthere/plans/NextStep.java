package org.beenthere.plans;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What comes next in a plan: the step with the nearest day, else the first small step of a goal.
///
/// @param by until when, or null
public record NextStep(String words, @Nullable LocalDate by) {

  static Optional<NextStep> in(PlanText plan, LocalDate today) {
    var dated =
        plan.goals().stream()
            .flatMap(goal -> goal.steps().stream())
            .filter(step -> step.by() != null && !step.by().isBefore(today))
            .min(Comparator.comparing(Step::by))
            .map(step -> new NextStep(step.words(), step.by()));
    return dated.or(() ->
        plan.goals().stream()
            .map(Goal::firstStep)
            .filter(words -> !words.isBlank())
            .findFirst()
            .map(words -> new NextStep(words, null)));
  }
}
