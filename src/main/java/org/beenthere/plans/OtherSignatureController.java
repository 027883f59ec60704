package org.beenthere.plans;

import beenthere.pages.Templates;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Somebody beside the two signed the plan in force on paper, because a payer asks for it: a
/// clinician, or a guardian. The specialist writes down what the sheet says.
@Controller
@For(Hat.SPECIALIST)
class OtherSignatureController {

  private final Desks desks;
  private final Plans plans;
  private final PlanRules rules;
  private final Templates templates;

  OtherSignatureController(Desks desks, Plans plans, PlanRules rules, Templates templates) {
    this.desks = desks;
    this.plans = plans;
    this.rules = rules;
    this.templates = templates;
  }

  @GetMapping("/people/{participant}/plan/others")
  View others(@PathVariable String participant, Page page) {
    var desk = desks.of(page, participant);
    return Html.ok(
        templates.plansOthers(
            page, desk, inForce(desk), "", "", page.words().today().toString(), FormErrors.none()));
  }

  @PostMapping("/people/{participant}/plan/others")
  View signed(
      @PathVariable String participant,
      @RequestParam MultiValueMap<String, String> fields,
      Page page) {
    var desk = desks.of(page, participant);
    var posted = new Posted(fields);
    var plan = inForce(desk);
    var role = Read.constant(PlanRule.AlsoSigns.class, posted.text("signs"));
    var day = Read.day(posted.text("day"));
    var errors =
        FormErrors.none()
            .addIf(role == null, "signs", "plans.others.roleMissing")
            .require("name", posted.text("name"), "plans.onPaper.nameMissing")
            .atMost(Limits.NAME, "name", posted.text("name"))
            .addIf(
                day == null || day.isAfter(page.words().today()) || day.isBefore(handedOn(plan)),
                "day",
                "plans.onPaper.dayWrong");
    if (errors.any() || role == null || day == null) {
      return Html.invalid(
          templates.plansOthers(
              page,
              desk,
              plan,
              posted.text("signs"),
              posted.text("name"),
              posted.text("day"),
              errors));
    }
    var paper = plans.paper(plan, page.words().language(), ZoneId.of(page.who().zone()));
    rules.signed(
        page.who(), plan, new OtherSignature(role, posted.text("name"), day), paper.sha256());
    return Html.seeOther(desk.base(), "plans.others.kept");
  }

  private static LocalDate handedOn(PlanVersion plan) {
    return Objects.requireNonNull(plan.proposedAt())
        .atZone(java.time.ZoneOffset.UTC)
        .toLocalDate()
        .minusDays(1);
  }

  private PlanVersion inForce(Desk desk) {
    return plans.active(desk.organization(), desk.participant()).orElseThrow(NotFound::new);
  }
}
