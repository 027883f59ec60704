package org.beenthere.plans;

import java.util.ArrayList;
import java.util.List;
import org.beenthere.participants.SafeContact;
import org.beenthere.plans.Snag.Kind;

/// What a draft still needs before the two can sign it. Little is asked: one goal, how they meet,
/// and that the wishes for quiet days can be carried out.
final class Readiness {

  static List<Snag> check(PlanText plan, SafeContact reach) {
    var snags = new ArrayList<Snag>();
    if (plan.goals().stream().allMatch(goal -> goal.words().isBlank())) {
      snags.add(Snag.about(Kind.NO_GOAL));
    }
    if (plan.agreement().everyDays() == 0) {
      snags.add(Snag.about(Kind.NO_RHYTHM));
    }
    if (plan.agreement().way() == null) {
      snags.add(Snag.about(Kind.NO_WAY));
    }
    snags.addAll(LadderRules.check(plan.agreement(), reach));
    return List.copyOf(snags);
  }

  private Readiness() {}
}
