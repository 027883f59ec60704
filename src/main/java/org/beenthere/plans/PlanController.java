package org.beenthere.plans;

import beenthere.pages.Templates;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Reading a plan, beginning one, printing it, ending it.
@Controller
@For({Hat.PARTICIPANT, Hat.SPECIALIST})
class PlanController {

  private final Desks desks;
  private final Plans plans;
  private final Reviews reviews;
  private final PlanRules rules;
  private final Scans scans;
  private final Templates templates;

  PlanController(
      Desks desks,
      Plans plans,
      Reviews reviews,
      PlanRules rules,
      Scans scans,
      Templates templates) {
    this.desks = desks;
    this.plans = plans;
    this.reviews = reviews;
    this.rules = rules;
    this.scans = scans;
    this.templates = templates;
  }

  @GetMapping({"/my/plan", "/people/{participant}/plan"})
  View plan(@PathVariable(required = false) @Nullable String participant, Page page) {
    var desk = desks.of(page, participant);
    var standing = plans.standing(desk.organization(), desk.participant());
    var earlier =
        plans.history(desk.organization(), desk.participant()).stream()
            .filter(version -> version.endedAt() != null)
            .toList();
    var coming = reviews.coming(desk.organization(), desk.participant());
    return Html.ok(
        templates.plansPlan(page, desk, standing, earlier, coming, others(page, standing)));
  }

  /// Who beside the two signed the plan in force, and who should.
  private Others others(Page page, Standing standing) {
    var plan = standing.inForce();
    return plan == null
        ? Others.NOBODY
        : new Others(
            rules.signatures(plan),
            rules.wanted(plan, page.words().zone()),
            scans.of(plan),
            rules.of(plan));
  }

  @PostMapping({"/my/plan", "/people/{participant}/plan"})
  View begin(@PathVariable(required = false) @Nullable String participant, Page page) {
    var desk = desks.of(page, participant);
    plans.draftFor(page.who(), desk.participant());
    return Html.seeOther(desk.at("edit"));
  }

  /// Whether the peer may read and write the draft; only the person says so.
  @PostMapping("/my/plan/together")
  @For(Hat.PARTICIPANT)
  View together(@RequestParam(defaultValue = "") String together, Page page) {
    plans.share(page.who(), "yes".equals(together));
    return Html.seeOther(
        "/my/plan/edit/look", "yes".equals(together) ? "plans.shared" : "plans.unshared");
  }

  @GetMapping({"/my/plan/versions/{number}", "/people/{participant}/plan/versions/{number}"})
  View version(
      @PathVariable(required = false) @Nullable String participant,
      @PathVariable String number,
      Page page) {
    var desk = desks.of(page, participant);
    var wanted = Read.number(number);
    var plan = plans.version(desk.organization(), desk.participant(), wanted == null ? 0 : wanted);
    return Html.ok(
        templates.plansVersion(
            page, desk, plan, plans.signatures(plan), scans.of(plan), before(desk, plan)));
  }

  /// What a version changed against the one before it.
  private List<Change> before(Desk desk, PlanVersion plan) {
    return plans.history(desk.organization(), desk.participant()).stream()
        .filter(version -> version.number() < plan.number())
        .findFirst()
        .map(earlier -> Changes.between(earlier.text(), plan.text(), desk.scribe()))
        .orElse(List.of());
  }

  /// The plan on one page: the version asked for, else the one in force, else the one that waits to
  /// be signed.
  @GetMapping({"/my/plan/print", "/people/{participant}/plan/print"})
  View print(
      @PathVariable(required = false) @Nullable String participant,
      @RequestParam(defaultValue = "") String version,
      Page page) {
    var desk = desks.of(page, participant);
    var plan = toPrint(desk, Read.number(version));
    return Html.ok(
        templates.plansPrint(page, desk, plan, plans.signatures(plan), missing(desk, plan)));
  }

  /// What the files cannot show of what the two wrote, and the page itself can.
  private List<String> missing(Desk desk, PlanVersion plan) {
    var names = plans.signatures(plan).stream().map(Signature::nameAsWritten);
    return Letters.missing(
        Stream.concat(Stream.of(desk.scribe().paper(plan).text()), names)
            .collect(Collectors.joining("\n")));
  }

  private PlanVersion toPrint(Desk desk, @Nullable Integer number) {
    if (number != null) {
      return plans.version(desk.organization(), desk.participant(), number);
    }
    var standing = plans.standing(desk.organization(), desk.participant());
    return Stream.of(Optional.ofNullable(standing.inForce()), Optional.ofNullable(standing.open()))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  @GetMapping({"/my/plan/end", "/people/{participant}/plan/end"})
  View askToEnd(@PathVariable(required = false) @Nullable String participant, Page page) {
    var desk = desks.of(page, participant);
    return Html.ok(templates.plansEnd(page, desk, Ending.choices(desk.own())));
  }

  @PostMapping({"/my/plan/end", "/people/{participant}/plan/end"})
  View end(
      @PathVariable(required = false) @Nullable String participant,
      @RequestParam(defaultValue = "") String ending,
      Page page) {
    var desk = desks.of(page, participant);
    var said = Read.constant(Ending.class, ending);
    var known = Arrays.asList(Ending.choices(desk.own())).contains(said);
    plans.end(page.who(), desk.participant(), known ? said : null);
    return Html.seeOther(desk.base(), "plans.ended");
  }

  /// One of the two lets the plan rest, or takes it up again.
  @PostMapping({"/my/plan/rest", "/people/{participant}/plan/rest"})
  View rest(
      @PathVariable(required = false) @Nullable String participant,
      @RequestParam(defaultValue = "") String rests,
      Page page) {
    var desk = desks.of(page, participant);
    plans.rest(page.who(), desk.participant(), "yes".equals(rests));
    return Html.seeOther(desk.base(), "yes".equals(rests) ? "plans.rest.begun" : "plans.rest.over");
  }
}
