package org.beenthere.plans;

import org.beenthere.shell.FormErrors;

/// The page about hopes and strengths.
public record HopesForm(String hopes, String strengths) {

  static HopesForm of(PlanText plan) {
    return new HopesForm(plan.hopes(), plan.strengths());
  }

  static HopesForm of(Posted posted) {
    return new HopesForm(posted.text("hopes"), posted.text("strengths"));
  }

  FormErrors check() {
    return FormErrors.none()
        .atMost(Limits.LONG, "hopes", hopes)
        .atMost(Limits.LONG, "strengths", strengths);
  }

  PlanText on(PlanText plan) {
    return plan.hopes(hopes, strengths);
  }
}
