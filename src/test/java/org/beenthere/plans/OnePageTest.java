package org.beenthere.plans;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OnePageTest {

  @Test
  void a_short_plan_is_set_in_comfort() {
    assertThat(OnePage.dense(PlanText.EMPTY)).isFalse();
    assertThat(OnePage.dense(Jamies.PLAN)).isFalse();
  }

  @Test
  void a_plan_of_four_goals_is_set_smaller() {
    assertThat(OnePage.dense(Jamies.aFullPlan())).isTrue();
  }
}
