package org.beenthere.crisis;

import beenthere.pages.Templates;
import java.util.List;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.beenthere.shell.Html;
import org.beenthere.shell.NavigationEntry;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Calls of people who need someone now, for those who were told: one of them answers.
@Controller
@For({Hat.SPECIALIST, Hat.MANAGER})
class CallController {

  private static final int LONG = 2_000;

  private final Calls calls;
  private final CallRules rules;
  private final CrisisPlans plans;
  private final Directives directives;
  private final CallPages pages;
  private final Templates templates;

  CallController(
      Calls calls,
      CallRules rules,
      CrisisPlans plans,
      Directives directives,
      CallPages pages,
      Templates templates) {
    this.calls = calls;
    this.rules = rules;
    this.plans = plans;
    this.directives = directives;
    this.pages = pages;
    this.templates = templates;
  }

  @GetMapping("/calls")
  View all(Viewer viewer, Page page) {
    return Html.ok(
        templates.crisisCalls(
            page,
            pages.lines(calls.newest(viewer), viewer),
            CallRuleForm.of(rules.of(viewer.organization())),
            FormErrors.none()));
  }

  /// How long we wait.
  @PostMapping("/calls")
  @For(Hat.MANAGER)
  View rule(CallRuleForm form, Viewer viewer, Page page) {
    var errors = form.check();
    if (errors.any()) {
      return Html.invalid(
          templates.crisisCalls(page, pages.lines(calls.newest(viewer), viewer), form, errors));
    }
    rules.keep(viewer, form.rule());
    return Html.seeOther("/calls", "crisis.calls.minutes.kept");
  }

  @GetMapping("/calls/{call}")
  View one(@PathVariable String call, Viewer viewer, Page page) {
    var found = calls.open(viewer, Identifier.read(call));
    var moments = calls.moments(viewer, found.id());
    return Html.ok(
        templates.crisisCall(
            page,
            pages.lines(List.of(found), viewer).getFirst(),
            moments,
            pages.names(moments),
            plans.reached(viewer, found.participantId()),
            directives.reached(viewer, found.participantId()).stream().toList()));
  }

  @PostMapping("/calls/{call}/mine")
  View answer(@PathVariable String call, Viewer viewer) {
    var mine = calls.answer(viewer, Identifier.read(call));
    return Html.seeOther(
        "/calls/" + Identifier.read(call), mine ? "crisis.call.yours" : "crisis.call.notYours");
  }

  /// Somebody who runs the program takes a call that somebody else has and did not close.
  @PostMapping("/calls/{call}/over")
  @For(Hat.MANAGER)
  View takeOver(@PathVariable String call, Viewer viewer) {
    var mine = calls.takeOver(viewer, Identifier.read(call));
    return Html.seeOther(
        "/calls/" + Identifier.read(call), mine ? "crisis.call.yours" : "crisis.call.notYours");
  }

  /// What was said so far, for the page to fetch.
  @GetMapping("/calls/{call}/moments")
  View moments(@PathVariable String call, Viewer viewer, Page page) {
    var id = Identifier.read(call);
    var moments = calls.moments(viewer, id);
    if (moments.isEmpty()) {
      throw new NotFound();
    }
    return Html.ok(templates.crisisMoments(page, "/calls/" + id, moments, pages.names(moments)));
  }

  @PostMapping("/calls/{call}/words")
  View write(
      @PathVariable String call, @RequestParam(defaultValue = "") String words, Viewer viewer) {
    calls.write(viewer, Identifier.read(call), shortened(words));
    return Html.seeOther("/calls/" + Identifier.read(call));
  }

  @PostMapping("/calls/{call}/on")
  View giveOn(
      @PathVariable String call, @RequestParam(defaultValue = "") String words, Viewer viewer) {
    return calls.giveOn(viewer, Identifier.read(call), shortened(words))
        ? Html.seeOther("/today", "crisis.call.givenOn")
        : Html.seeOther("/calls/" + Identifier.read(call), "crisis.call.notYours");
  }

  @PostMapping("/calls/{call}/spoke")
  View spoke(
      @PathVariable String call, @RequestParam(defaultValue = "") String words, Viewer viewer) {
    return calls.spoke(viewer, Identifier.read(call), shortened(words))
        ? Html.seeOther("/today", "crisis.call.spoken")
        : Html.seeOther("/calls/" + Identifier.read(call), "crisis.call.notYours");
  }

  /// Whoever has it must not be kept from saying so by a long text; the page says how long it may
  /// be.
  static String shortened(String words) {
    var typed = FormText.stripped(words);
    return typed.codePointCount(0, typed.length()) <= LONG
        ? typed
        : typed.substring(0, typed.offsetByCodePoints(0, LONG));
  }

  @Bean
  static NavigationEntry callsEntry() {
    return NavigationEntry.of(258, "/calls", "crisis.calls", "phone", Hat.MANAGER);
  }
}
