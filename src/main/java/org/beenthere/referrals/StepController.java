package org.beenthere.referrals;

import beenthere.pages.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.beenthere.places.CrisisWords;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.shell.ShownAgain;
import org.beenthere.vocabulary.Hat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// One question a page, for whoever hesitates. What was typed travels along in the form: nothing of
/// it is kept, in no session and no cookie, until they say so.
@Controller
@For(Hat.VISITOR)
class StepController {

  private final Sheets sheets;
  private final AskForms forms;
  private final CrisisWords crisisWords;
  private final Templates templates;

  StepController(Sheets sheets, AskForms forms, CrisisWords crisisWords, Templates templates) {
    this.sheets = sheets;
    this.forms = forms;
    this.crisisWords = crisisWords;
    this.templates = templates;
  }

  @GetMapping("/ask/steps")
  View begin(
      @RequestParam(defaultValue = "") String peer,
      @RequestParam(defaultValue = "") String organization,
      @RequestParam(defaultValue = "") String program,
      Page page) {
    var typed =
        TypedSoFar.NOTHING
            .with("form", UUID.randomUUID().toString())
            .with("language", page.words().language().name())
            .with("peer", peer)
            .with("organization", organization)
            .with("program", program);
    var sheet = sheet(typed, "", page);
    return show(sheet, sheet.steps().getFirst(), typed, page);
  }

  /// Goes on to the next question, back to the one before, past this one, or to one of them.
  ///
  /// @param at the question that was shown
  /// @param go `next`, `back`, `skip`, or the name of a question
  @PostMapping("/ask/steps")
  View go(
      AskForm form,
      AboutForm about,
      @RequestParam(defaultValue = "") String at,
      @RequestParam(defaultValue = "next") String go,
      @RequestParam(defaultValue = "") String kept,
      HttpServletRequest request,
      Page page) {
    var step = step(at, Step.NAME);
    var typed = TypedSoFar.in(request);
    if (go.equals("skip") && step.canBeSkipped()) {
      typed = typed.without(step.fields());
    }
    var danger = !typed.has("heard") && crisisWords.soundIn(form.words());
    if (danger) {
      typed = typed.with("heard", "true");
    }
    if (go.equals("next")) {
      var filled = sheets.read(sheets.whom(form), form, about, kept, false, page);
      var wrong = of(step, filled.sheet().errors());
      if (wrong.any()) {
        var sheet = sheet(typed, kept, page);
        return Html.invalid(
            templates.referralsStep(
                page, sheet.showing(sheet.form(), wrong), step, rest(typed, step), danger));
      }
    }
    var sheet = sheet(typed, kept, page);
    var next = next(go, step, typed.has(TypedSoFar.CHANGING), sheet);
    var along =
        step == Step.REVIEW && next != Step.REVIEW && !go.equals("back")
            ? typed.with(TypedSoFar.CHANGING, "true")
            : typed;
    if (next == Step.REVIEW) {
      along = typed.without(Set.of(TypedSoFar.CHANGING));
    }
    return Html.page(
        HttpStatus.OK, templates.referralsStep(page, sheet, next, rest(along, next), danger));
  }

  @ShownAgain("/ask/steps")
  View again(
      AskForm form,
      @RequestParam(defaultValue = "") String kept,
      @RequestParam(defaultValue = "") String at,
      HttpServletRequest request,
      Page page) {
    var danger = !form.heard() && crisisWords.soundIn(form.words());
    var sent = TypedSoFar.in(request);
    var typed = danger ? sent.with("heard", "true") : sent;
    var step = step(at, Step.NAME);
    return Html.again(
        templates.referralsStep(page, sheet(typed, kept, page), step, rest(typed, step), danger));
  }

  /// Whoever changes one answer after they gave all goes back to all of them.
  private static Step next(String go, Step step, boolean changing, Sheet sheet) {
    return switch (go) {
      case "next", "skip" -> changing ? Step.REVIEW : sheet.beside(step, 1);
      case "back" -> changing ? Step.REVIEW : sheet.beside(step, -1);
      default -> step(go, Step.REVIEW);
    };
  }

  /// Shows what was put aside, where it was put aside.
  View goOn(TypedSoFar typed, String kept, Page page) {
    var sheet = sheet(typed, kept, page);
    var reached = typed.fields().getOrDefault(TypedSoFar.REACHED, List.of("")).getFirst();
    var step = step(reached, Step.REVIEW);
    return show(
        sheet,
        sheet.steps().contains(step) ? step : Step.REVIEW,
        typed.without(Set.of(TypedSoFar.REACHED, TypedSoFar.CHANGING)),
        page);
  }

  /// Explains that what they chose may not be for them, before they send it all the same.
  View explain(TypedSoFar typed, String kept, Page page) {
    var told = typed.with("told", "true");
    return show(sheet(told, kept, page).telling(), Step.REVIEW, told, page);
  }

  private View show(Sheet sheet, Step step, TypedSoFar typed, Page page) {
    return Html.ok(templates.referralsStep(page, sheet, step, rest(typed, step), false));
  }

  private Sheet sheet(TypedSoFar typed, String kept, Page page) {
    var form = forms.ask(typed);
    return sheets.show(sheets.whom(form), form, forms.about(typed), kept, false, page);
  }

  /// What stands in the form unseen: all but the fields of the question that is shown.
  private static TypedSoFar rest(TypedSoFar typed, Step shown) {
    return typed.without(shown.fields());
  }

  /// What is the matter with the fields of this question alone; the others come in their turn.
  private static FormErrors of(Step step, FormErrors all) {
    var those = FormErrors.none();
    all.all().stream()
        .filter(one -> step.fields().contains(one.field()))
        .forEach(one -> those.add(one.field(), one.key(), one.details().toArray()));
    return those;
  }

  private static Step step(String name, Step otherwise) {
    for (var one : Step.values()) {
      if (one.name().equals(name)) {
        return one;
      }
    }
    return otherwise;
  }
}
