package org.beenthere.plans;

import beenthere.pages.Templates;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Looking at a plan again: by the person alone, or by the two side by side.
@Controller
@For({Hat.PARTICIPANT, Hat.SPECIALIST})
class ReviewController {

  private final Desks desks;
  private final Plans plans;
  private final Reviews reviews;
  private final Templates templates;

  ReviewController(Desks desks, Plans plans, Reviews reviews, Templates templates) {
    this.desks = desks;
    this.plans = plans;
    this.reviews = reviews;
    this.templates = templates;
  }

  /// The thorough look: all goals.
  @GetMapping({"/my/plan/review", "/people/{participant}/plan/review"})
  View review(@PathVariable(required = false) @Nullable String participant, Page page) {
    var desk = desks.of(page, participant);
    var plan = inForce(desk);
    return Html.ok(
        templates.plansReview(
            page, desk, plan, ReviewForm.about(plan.text().goals()), true, FormErrors.none()));
  }

  @PostMapping({"/my/plan/review", "/people/{participant}/plan/review"})
  View hold(
      @PathVariable(required = false) @Nullable String participant,
      @RequestParam MultiValueMap<String, String> fields,
      Page page) {
    return keep(page, participant, new Posted(fields), true);
  }

  /// The light look: the goal that was talked about longest ago, and nothing else.
  @GetMapping({"/my/plan/check", "/people/{participant}/plan/check"})
  View check(@PathVariable(required = false) @Nullable String participant, Page page) {
    var desk = desks.of(page, participant);
    var plan = inForce(desk);
    var ratings = reviews.ratings(desk.organization(), desk.participant());
    var goal = ReviewForm.lightly(plan.text(), ratings);
    if (goal.isEmpty()) {
      return Html.seeOther(desk.at("progress"));
    }
    var form = ReviewForm.about(java.util.List.of(goal.get()));
    return Html.ok(templates.plansReview(page, desk, plan, form, false, FormErrors.none()));
  }

  @PostMapping({"/my/plan/check", "/people/{participant}/plan/check"})
  View checked(
      @PathVariable(required = false) @Nullable String participant,
      @RequestParam MultiValueMap<String, String> fields,
      Page page) {
    return keep(page, participant, new Posted(fields), false);
  }

  private View keep(Page page, @Nullable String participant, Posted posted, boolean formal) {
    var desk = desks.of(page, participant);
    var form = ReviewForm.of(posted);
    var errors = form.check(page.words().today());
    var plan = inForce(desk);
    if (errors.any()) {
      return Html.invalid(templates.plansReview(page, desk, plan, form, formal, errors));
    }
    if (!formal && form.isSilent()) {
      return Html.seeOther(desk.base());
    }
    reviews.hold(page.who(), desk.participant(), form.said(formal));
    return Html.seeOther(desk.at("progress"), "plans.review.kept");
  }

  /// How it went over time, and what was said.
  @GetMapping({"/my/plan/progress", "/people/{participant}/plan/progress"})
  View progress(@PathVariable(required = false) @Nullable String participant, Page page) {
    var desk = desks.of(page, participant);
    var goals = GoalProgress.of(reviews.ratings(desk.organization(), desk.participant()));
    var held = reviews.held(desk.organization(), desk.participant());
    var coming = reviews.coming(desk.organization(), desk.participant());
    return Html.ok(templates.plansProgress(page, desk, goals, held, coming));
  }

  /// Something happened, or one of the two would like to look at the plan again.
  @PostMapping({"/my/plan/occasions", "/people/{participant}/plan/occasions"})
  View ask(
      @PathVariable(required = false) @Nullable String participant,
      @RequestParam(defaultValue = "") String occasion,
      Page page) {
    var desk = desks.of(page, participant);
    var named = Read.constant(ReviewOccasion.class, occasion);
    reviews.ask(
        page.who(),
        desk.participant(),
        named == null || named == ReviewOccasion.FIRST ? ReviewOccasion.ASKED : named);
    return Html.seeOther(desk.at("review"), "plans.review.asked");
  }

  /// The person says that what their peer wrote down is right.
  @PostMapping("/my/plan/reviews/{review}")
  @For(Hat.PARTICIPANT)
  View confirm(@PathVariable String review, Page page) {
    reviews.confirm(page.who(), Identifier.read(review));
    return Html.seeOther("/my/plan/progress", "plans.review.confirmed");
  }

  private PlanVersion inForce(Desk desk) {
    return plans.active(desk.organization(), desk.participant()).orElseThrow(NotFound::new);
  }
}
