package org.beenthere.plans;

import org.beenthere.shell.FormErrors;
import org.beenthere.vocabulary.Identifier;

/// A rule of a payer as it is typed.
///
/// @param id made when the page is shown, so that one sent twice is one
/// @param also who else signs, or empty
public record PlanRuleForm(String id, String called, String days, String also, String within) {

  static PlanRuleForm blank() {
    return new PlanRuleForm(Identifier.fresh().toString(), "", "", "", "");
  }

  static PlanRuleForm of(Posted posted) {
    return new PlanRuleForm(
        posted.text("id"),
        posted.text("called"),
        posted.text("reviewDays"),
        posted.text("also"),
        posted.text("within"));
  }

  FormErrors check() {
    var signs = Read.constant(PlanRule.AlsoSigns.class, also) != null;
    return FormErrors.none()
        .require("called", called, "plans.rules.calledMissing")
        .atMost(Limits.NAME, "called", called)
        .addIf(!isBetween(7, days), "reviewDays", "plans.rules.daysWrong")
        .addIf(signs && !isBetween(1, within), "within", "plans.rules.withinWrong");
  }

  private static boolean isBetween(int least, String text) {
    var number = Read.number(text);
    return number != null && number >= least && number <= 180;
  }

  /// What was checked before.
  PlanRule rule() {
    var signs = Read.constant(PlanRule.AlsoSigns.class, also);
    var number = Read.number(days);
    return new PlanRule(
        Read.identifier(id),
        called,
        number == null ? PlanRule.USUAL_DAYS : number,
        signs,
        signs == null ? null : Read.number(within));
  }
}
