package org.beenthere.crisis;

import beenthere.pages.Templates;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.NavigationEntry;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// *My crisis plan*: read, written part by part, and kept in versions.
@Controller
@For({Hat.PARTICIPANT, Hat.SPECIALIST})
class CrisisPlanController {

  private static final String MINE = "/my/crisis-plan";
  private static final String THEIRS = "/people/{participant}/crisis-plan";

  private final CrisisDesks desks;
  private final CrisisPlans plans;
  private final Templates templates;

  CrisisPlanController(CrisisDesks desks, CrisisPlans plans, Templates templates) {
    this.desks = desks;
    this.plans = plans;
    this.templates = templates;
  }

  @GetMapping({MINE, THEIRS})
  View read(@PathVariable(required = false) @Nullable String participant, Page page) {
    var desk = desks.of(page, participant);
    return Html.ok(templates.crisisPlan(page, desk, plan(desk)));
  }

  @GetMapping({MINE + "/parts/{part}", THEIRS + "/parts/{part}"})
  View open(
      @PathVariable(required = false) @Nullable String participant,
      @PathVariable String part,
      Page page) {
    var desk = desks.of(page, participant);
    var form = CrisisForm.of(part(part), readable(desk).text());
    return Html.ok(
        templates.crisisPart(page, desk, form, false, CrisisText.EMPTY, FormErrors.none()));
  }

  /// @param then where to go on: `next` to the part after this one, `more` for more rows
  @PostMapping({MINE + "/parts/{part}", THEIRS + "/parts/{part}"})
  View write(
      @PathVariable(required = false) @Nullable String participant,
      @PathVariable String part,
      @RequestParam MultiValueMap<String, String> fields,
      @RequestParam(defaultValue = "") String then,
      Page page) {
    var desk = desks.of(page, participant);
    var form = CrisisForm.of(part(part), fields);
    var errors = form.check();
    if (errors.any()) {
      return Html.invalid(templates.crisisPart(page, desk, form, false, CrisisText.EMPTY, errors));
    }
    var saved = plans.write(page.who(), desk.participant(), form.part(), form.read(), form.seen());
    return switch (saved) {
      case CrisisPlans.Saved.Meanwhile(var theirs) ->
          Html.invalid(
              templates.crisisPart(page, desk, form.over(theirs), true, theirs, FormErrors.none()));
      case CrisisPlans.Saved.Done() -> after(desk, form.part(), then);
    };
  }

  private static View after(CrisisDesk desk, CrisisPart part, String then) {
    if (then.equals("more")) {
      return Html.seeOther(desk.base() + "/parts/" + part.slug(), "crisis.part.saved");
    }
    return part.next()
        .filter(next -> then.equals("next"))
        .map(next -> Html.seeOther(desk.base() + "/parts/" + next.slug(), "crisis.part.saved"))
        .orElseGet(() -> Html.seeOther(desk.base(), "crisis.part.saved"));
  }

  @PostMapping({MINE + "/kept", THEIRS + "/kept"})
  View keep(
      @PathVariable(required = false) @Nullable String participant,
      @RequestParam(defaultValue = "") String shown,
      Page page) {
    var desk = desks.of(page, participant);
    return plans.keep(page.who(), desk.participant(), shown)
        ? Html.seeOther(desk.base(), "crisis.plan.kept")
        : Html.seeOther(desk.base(), "crisis.plan.lookFirst");
  }

  @GetMapping({MINE + "/kept/{number}", THEIRS + "/kept/{number}"})
  View version(
      @PathVariable(required = false) @Nullable String participant,
      @PathVariable String number,
      Page page) {
    var desk = desks.of(page, participant);
    return Html.ok(templates.crisisVersion(page, desk, version(desk, number)));
  }

  @PostMapping(MINE + "/undone")
  @For(Hat.PARTICIPANT)
  View drop(@RequestParam(defaultValue = "") String shown, Viewer viewer) {
    return Html.seeOther(
        MINE, plans.drop(viewer, shown) ? "crisis.plan.undone" : "crisis.plan.lookFirst");
  }

  @PostMapping(MINE + "/readers")
  @For(Hat.PARTICIPANT)
  View readers(@RequestParam(defaultValue = "") String sees, Viewer viewer) {
    plans.say(viewer, Sees.read(sees));
    return Html.seeOther(MINE, "crisis.readers.kept");
  }

  @PostMapping(THEIRS + "/together")
  @For(Hat.SPECIALIST)
  View together(@PathVariable String participant, Page page) {
    var desk = desks.of(page, participant);
    plans.together(page.who(), desk.participant());
    return Html.seeOther(desk.base());
  }

  /// A specialist with whom it is not shared reads that, and how it could be.
  private CrisisPlan plan(CrisisDesk desk) {
    return plans.of(desk.organization(), desk.participant());
  }

  private CrisisPlan readable(CrisisDesk desk) {
    var plan = plan(desk);
    if (!desk.own() && (plan.sees() == null || plan.sees() == Sees.ME)) {
      throw new NotFound();
    }
    return plan;
  }

  private KeptPlan version(CrisisDesk desk, String number) {
    if (!number.matches("\\d{1,6}")) {
      throw new NotFound();
    }
    return plans.version(desk.organization(), desk.participant(), Integer.parseInt(number));
  }

  private static CrisisPart part(String slug) {
    return CrisisPart.of(slug).orElseThrow(NotFound::new);
  }

  @Bean
  static NavigationEntry crisisPlanEntry() {
    return NavigationEntry.of(355, MINE, "crisis.plan", "heart", Hat.PARTICIPANT);
  }
}
