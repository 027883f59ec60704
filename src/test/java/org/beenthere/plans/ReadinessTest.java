package org.beenthere.plans;

import static org.assertj.core.api.Assertions.assertThat;

import org.beenthere.plans.Snag.Kind;
import org.junit.jupiter.api.Test;

class ReadinessTest {

  @Test
  void an_empty_plan_needs_a_goal_and_how_the_two_meet() {
    assertThat(Readiness.check(PlanText.EMPTY, LadderRulesTest.BY_PHONE))
        .extracting(Snag::kind)
        .containsExactly(Kind.NO_GOAL, Kind.NO_RHYTHM, Kind.NO_WAY);
  }

  @Test
  void jamies_plan_is_ready() {
    assertThat(Readiness.check(Jamies.PLAN, LadderRulesTest.BY_PHONE)).isEmpty();
  }

  @Test
  void hopes_and_strengths_may_be_left_open() {
    var silent = Jamies.PLAN.hopes("", "").support("", "", "");

    assertThat(Readiness.check(silent, LadderRulesTest.BY_PHONE)).isEmpty();
  }

  @Test
  void every_snag_leads_to_the_page_where_it_is_mended() {
    assertThat(Kind.values())
        .allSatisfy(kind -> assertThat(kind.page()).isIn("goals", "meeting", "quiet"));
  }
}
