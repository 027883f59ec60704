package org.beenthere.plans;

import org.beenthere.shell.FormErrors;

/// The page about who is in the person's corner, what helps and what does not.
public record SupportForm(String supporters, String helps, String hinders) {

  static SupportForm of(PlanText plan) {
    return new SupportForm(plan.supporters(), plan.helps(), plan.hinders());
  }

  static SupportForm of(Posted posted) {
    return new SupportForm(posted.text("supporters"), posted.text("helps"), posted.text("hinders"));
  }

  FormErrors check() {
    return FormErrors.none()
        .atMost(Limits.LONG, "supporters", supporters)
        .atMost(Limits.LONG, "helps", helps)
        .atMost(Limits.LONG, "hinders", hinders);
  }

  PlanText on(PlanText plan) {
    return plan.support(supporters, helps, hinders);
  }
}
