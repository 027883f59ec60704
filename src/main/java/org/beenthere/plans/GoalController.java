package org.beenthere.plans;

import beenthere.pages.Templates;
import java.util.List;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Writing the goals of a plan, a page for each.
@Controller
@For({Hat.PARTICIPANT, Hat.SPECIALIST})
class GoalController {

  private static final String GOALS = "edit/goals";

  private final DraftPages pages;
  private final Plans plans;
  private final Templates templates;

  GoalController(DraftPages pages, Plans plans, Templates templates) {
    this.pages = pages;
    this.plans = plans;
    this.templates = templates;
  }

  @GetMapping({"/my/plan/edit/goals", "/people/{participant}/plan/edit/goals"})
  View goals(@PathVariable(required = false) @Nullable String participant, Page page) {
    var desk = pages.desk(page, participant);
    return Html.ok(templates.plansGoals(page, desk, pages.draft(desk)));
  }

  /// An empty page for a new goal. Its identifier is made here, so that a page sent twice is one
  /// goal.
  ///
  /// @param start which of the suggestions to begin with, when the person picked one
  @GetMapping({"/my/plan/edit/goals/new", "/people/{participant}/plan/edit/goals/new"})
  View begin(
      @PathVariable(required = false) @Nullable String participant,
      @RequestParam(defaultValue = "") String area,
      @RequestParam(defaultValue = "0") String start,
      Page page) {
    var desk = pages.desk(page, participant);
    var draft = pages.draft(desk);
    var in = Read.constant(LifeArea.class, area);
    var id = GoalId.next();
    var form = GoalForm.blank(in, Suggestions.words(page, in, start));
    var shown = DraftPages.show(desk, Part.goal(id), draft);
    return Html.ok(
        templates.plansGoal(
            page, shown, id, form, FormErrors.none(), Suggestions.in(page, in), false));
  }

  @GetMapping({"/my/plan/edit/goals/{goal}", "/people/{participant}/plan/edit/goals/{goal}"})
  View goal(
      @PathVariable(required = false) @Nullable String participant,
      @PathVariable String goal,
      Page page) {
    var desk = pages.desk(page, participant);
    var draft = pages.draft(desk);
    var id = GoalId.of(goal);
    var written = draft.text().goal(id).orElseThrow(NotFound::new);
    var shown = DraftPages.show(desk, Part.goal(id), draft);
    return Html.ok(
        templates.plansGoal(
            page, shown, id, GoalForm.of(written), FormErrors.none(), List.of(), true));
  }

  @PostMapping({"/my/plan/edit/goals/{goal}", "/people/{participant}/plan/edit/goals/{goal}"})
  View save(
      @PathVariable(required = false) @Nullable String participant,
      @PathVariable String goal,
      @RequestParam MultiValueMap<String, String> fields,
      Page page) {
    var desk = pages.desk(page, participant);
    var id = GoalId.of(goal);
    var posted = new Posted(fields);
    var form = picked(page, GoalForm.of(posted), posted.text("more"));
    var errors = form.check();
    if (errors.any()) {
      return DraftPages.again(
          desk,
          posted,
          shown -> templates.plansGoal(page, shown, id, form, errors, List.of(), false));
    }
    return pages.save(
        page,
        desk,
        Part.goal(id),
        posted,
        plan -> plan.with(form.goal(id)),
        errors,
        shown -> templates.plansGoal(page, shown, id, form, errors, List.of(), true),
        posted.has("more") ? GOALS + "/" + id + "#more" : GOALS);
  }

  /// With the step that was picked from the suggestions, if one was.
  private static GoalForm picked(Page page, GoalForm form, String more) {
    var steps = Suggestions.steps(page, form.area());
    var number = Read.number(more);
    return number == null || number >= steps.size() ? form : form.withStep(steps.get(number));
  }

  @PostMapping({
    "/my/plan/edit/goals/{goal}/removal",
    "/people/{participant}/plan/edit/goals/{goal}/removal"
  })
  View remove(
      @PathVariable(required = false) @Nullable String participant,
      @PathVariable String goal,
      @RequestParam(defaultValue = "") String seen,
      Page page) {
    var desk = pages.desk(page, participant);
    var id = GoalId.of(goal);
    var part = Part.goal(id);
    var saved = plans.save(page.who(), desk.participant(), part, seen, plan -> plan.without(id));
    if (!(saved instanceof Saved.Meanwhile meanwhile)) {
      return Html.seeOther(desk.at(GOALS), "plans.goal.removed");
    }
    // Nobody's words go unseen: whoever takes a goal out has read it as it stands.
    var theirs = meanwhile.theirs().text();
    var form = theirs.goal(id).map(GoalForm::of).orElseThrow(NotFound::new);
    var shown = new Draft(desk, part.seen(theirs), desk.scribe().part(part, theirs));
    return Html.page(
        HttpStatus.CONFLICT,
        templates.plansGoal(page, shown, id, form, FormErrors.none(), List.of(), true));
  }
}
