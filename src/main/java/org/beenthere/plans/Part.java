package org.beenthere.plans;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The part of a plan that one page writes. Two people on two pages do not get in each other's way;
/// two on the same page are told.
///
/// @param name a short name, kept beside who wrote in it
/// @param read the part as it stands in a plan, or null when it is not there
record Part(String name, Function<PlanText, @Nullable Object> read) {

  static final Part HOPES = new Part("hopes", plan -> List.of(plan.hopes(), plan.strengths()));

  static final Part SUPPORT =
      new Part("support", plan -> List.of(plan.supporters(), plan.helps(), plan.hinders()));

  static final Part MEETING =
      new Part(
          "meeting",
          plan -> {
            var agreed = plan.agreement();
            return Arrays.asList(
                agreed.everyDays(), agreed.way(), agreed.mine(), agreed.theirs(), agreed.terms());
          });

  static final Part QUIET =
      new Part(
          "quiet",
          plan -> {
            var agreed = plan.agreement();
            return List.of(
                agreed.ladder(), agreed.stopAfterDays(), agreed.never(), agreed.comeBack());
          });

  /// The whole of it, for whoever writes it in one go.
  static final Part WHOLE = new Part("whole", plan -> plan);

  static Part goal(GoalId id) {
    return new Part("goals", plan -> plan.goal(id).orElse(null));
  }

  /// What a page remembers of the part that it shows.
  String seen(PlanText plan) {
    return PlanJson.fingerprint(read.apply(plan));
  }
}
