package org.beenthere.plans;

import beenthere.pages.Templates;
import java.time.ZoneId;
import java.util.List;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What the two promise each other: handing it on, talking about it, signing it.
@Controller
@For({Hat.PARTICIPANT, Hat.SPECIALIST})
class AgreementController {

  /// As much of a drawing as the table keeps.
  private static final int MOST_DRAWN = 20_000;

  private final Desks desks;
  private final Plans plans;
  private final Templates templates;

  AgreementController(Desks desks, Plans plans, Templates templates) {
    this.desks = desks;
    this.plans = plans;
    this.templates = templates;
  }

  @GetMapping({"/my/plan/agreement", "/people/{participant}/plan/agreement"})
  View agreement(@PathVariable(required = false) @Nullable String participant, Page page) {
    var desk = desks.of(page, participant);
    var standing = plans.standing(desk.organization(), desk.participant());
    if (!standing.proposed()) {
      return Html.seeOther(desk.base());
    }
    return Html.ok(show(page, desk, standing, page.who().called(), FormErrors.none()));
  }

  @PostMapping({"/my/plan/proposal", "/people/{participant}/plan/proposal"})
  View propose(@PathVariable(required = false) @Nullable String participant, Page page) {
    var desk = desks.of(page, participant);
    plans.propose(page.who(), desk.participant());
    return Html.seeOther(desk.at("agreement"), "plans.proposed");
  }

  @PostMapping({"/my/plan/change", "/people/{participant}/plan/change"})
  View takeBack(@PathVariable(required = false) @Nullable String participant, Page page) {
    var desk = desks.of(page, participant);
    plans.takeBack(page.who(), desk.participant());
    return Html.seeOther(desk.at("edit/look"), "plans.takenBack");
  }

  @PostMapping({"/my/plan/agreement", "/people/{participant}/plan/agreement"})
  View sign(
      @PathVariable(required = false) @Nullable String participant,
      @RequestParam MultiValueMap<String, String> fields,
      Page page) {
    var desk = desks.of(page, participant);
    var posted = new Posted(fields);
    var name = posted.text("name");
    var errors =
        FormErrors.none()
            .require("name", name, "plans.sign.nameMissing")
            .atMost(Limits.NAME, "name", name);
    var drawing = posted.text("drawing");
    errors.addIf(!drawing.isEmpty() && !isDrawing(drawing), "name", "plans.sign.drawingWrong");
    var standing = plans.standing(desk.organization(), desk.participant());
    if (errors.any() && standing.proposed()) {
      return Html.invalid(show(page, desk, standing, name, errors));
    }
    var shown = new Plans.Shown(Language.of(posted.text("language")), posted.text("shown"));
    var signed =
        plans.sign(
            page.who(), desk.participant(), number(posted.text("number")), shown, name, drawing);
    return Html.seeOther(desk.base(), signed.inForce() ? "plans.signed.both" : "plans.signed.one");
  }

  @PostMapping({"/my/plan/remarks", "/people/{participant}/plan/remarks"})
  View remark(
      @PathVariable(required = false) @Nullable String participant,
      @RequestParam MultiValueMap<String, String> fields,
      Page page) {
    var desk = desks.of(page, participant);
    var posted = new Posted(fields);
    var words = posted.text("remark");
    var errors =
        FormErrors.none()
            .require("remark", words, "plans.remark.missing")
            .atMost(Limits.LONG, "remark", words);
    var standing = plans.standing(desk.organization(), desk.participant());
    if (errors.any()) {
      return Html.invalid(
          templates.plansTalk(page, desk, standing, posted.text("form"), words, errors));
    }
    if (standing.open() == null) {
      errors.add("remark", "plans.remark.over");
      return Html.page(
          HttpStatus.CONFLICT,
          templates.plansTalk(page, desk, standing, posted.text("form"), words, errors));
    }
    plans.remark(page.who(), desk.participant(), words, Read.identifier(posted.text("form")));
    return Html.seeOther(desk.at("talk"), "plans.remark.sent");
  }

  @GetMapping({"/my/plan/talk", "/people/{participant}/plan/talk"})
  View talk(@PathVariable(required = false) @Nullable String participant, Page page) {
    var desk = desks.of(page, participant);
    var standing = plans.standing(desk.organization(), desk.participant());
    if (standing.open() == null) {
      return Html.seeOther(desk.base());
    }
    return Html.ok(
        templates.plansTalk(
            page, desk, standing, Identifier.fresh().toString(), "", FormErrors.none()));
  }

  private gg.jte.models.runtime.JteModel show(
      Page page, Desk desk, Standing standing, String name, FormErrors errors) {
    var plan = standing.open();
    if (plan == null) {
      throw new Refusal("plans.refused.changedSince");
    }
    var paper = plans.paper(plan, page.words().language(), ZoneId.of(page.who().zone()));
    var before = standing.inForce();
    List<Change> changes =
        before == null ? List.of() : Changes.between(before.text(), plan.text(), desk.scribe());
    return templates.plansAgreement(page, desk, standing, plan, paper, changes, name, errors);
  }

  private static boolean isDrawing(String drawing) {
    return drawing.length() <= MOST_DRAWN && drawing.matches("M[ML0-9 ]+");
  }

  private static int number(String text) {
    var number = Read.number(text);
    return number == null ? 0 : number;
  }
}
