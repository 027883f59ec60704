package org.beenthere.careteam;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beenthere.plans.Goal;
import org.beenthere.plans.Plans;
import org.beenthere.plans.Review;
import org.beenthere.plans.Reviews;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.springframework.stereotype.Component;

/// The goals of the plan in force as far as they are shared.
@Component
class SharedGoals {

  private final Plans plans;
  private final Reviews reviews;

  SharedGoals(Plans plans, Reviews reviews) {
    this.plans = plans;
    this.reviews = reviews;
  }

  /// As the person reads it, who sees all of their goals.
  List<SharedGoal> of(OrganizationId organization, ParticipantId participant, TeamScope scope) {
    var goals =
        plans.active(organization, participant).stream()
            .flatMap(plan -> plan.text().goals().stream())
            .toList();
    return of(scope, goals, said(organization, participant));
  }

  /// @param goals those that whoever reads them was shown
  /// @param ratings how it goes with them, the latest first
  static List<SharedGoal> of(TeamScope scope, List<Goal> goals, List<HowItGoes> ratings) {
    if (!scope.goals()) {
      return List.of();
    }
    var shared = scope.progress() ? ratings : List.<HowItGoes>of();
    return goals.stream()
        .filter(goal -> scope.shares(goal.id()))
        .map(goal ->
            new SharedGoal(
                goal, shared.stream().filter(one -> one.goalId().equals(goal.id())).toList()))
        .toList();
  }

  /// What the person said, or said yes to; what a peer wrote down that they have not looked at is
  /// not theirs yet.
  private List<HowItGoes> said(OrganizationId organization, ParticipantId participant) {
    var unseen =
        reviews.held(organization, participant).stream()
            .filter(Review::toConfirm)
            .map(Review::id)
            .collect(Collectors.toSet());
    return reviews.ratings(organization, participant).stream()
        .filter(one -> !unseen.contains(one.reviewId()))
        .flatMap(one ->
            Stream.ofNullable(one.rating())
                .map(rating -> new HowItGoes(one.goalId(), rating, one.at())))
        .sorted(Comparator.comparing(HowItGoes::at).reversed())
        .toList();
  }
}
