package org.beenthere.careteam;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.beenthere.plans.Goal;
import org.beenthere.plans.GoalRating;
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
    return of(organization, participant, scope, goals);
  }

  /// @param goals those that PostgreSQL showed to whoever reads them
  List<SharedGoal> of(
      OrganizationId organization, ParticipantId participant, TeamScope scope, List<Goal> goals) {
    if (!scope.goals()) {
      return List.of();
    }
    var ratings = scope.progress() ? said(organization, participant) : List.<GoalRating>of();
    return goals.stream()
        .filter(goal -> scope.shares(goal.id()))
        .map(goal ->
            new SharedGoal(
                goal, ratings.stream().filter(one -> one.goalId().equals(goal.id())).toList()))
        .toList();
  }

  /// What the person said, or said yes to; what a peer wrote down that they have not looked at is
  /// not theirs yet.
  private List<GoalRating> said(OrganizationId organization, ParticipantId participant) {
    var unseen =
        reviews.held(organization, participant).stream()
            .filter(Review::toConfirm)
            .map(Review::id)
            .collect(Collectors.toSet());
    return reviews.ratings(organization, participant).stream()
        .filter(one -> one.rating() != null && !unseen.contains(one.reviewId()))
        .sorted(Comparator.comparing(GoalRating::at).reversed())
        .toList();
  }
}
