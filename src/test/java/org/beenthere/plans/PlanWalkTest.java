package org.beenthere.plans;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import org.beenthere.Browser;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The plan in a real browser: looked at, and printed.
@InTheHouse
@Tag("browser")
class PlanWalkTest {

  /// The smallest letters that stand on the sheet, in points.
  private static final String SMALLEST_PRINT =
      """
      Math.min(...[...document.querySelectorAll('main *')]
        .filter(one => one.checkVisibility() && one.innerText?.trim())
        .map(one => parseFloat(getComputedStyle(one).fontSize) * 0.75))
      """;

  static Browser browser;

  @Autowired Towns towns;
  @Autowired Plans plans;
  @Autowired SignedIn signedIn;
  @LocalServerPort int port;

  Town town;
  Viewer jamie;
  Viewer maria;
  ParticipantId who;

  @BeforeAll
  static void open() {
    browser = new Browser();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @BeforeEach
  void jamie_walks_with_maria() {
    town = towns.found();
    jamie = town.participant("Jamie", Language.EN, LadderRulesTest.BY_PHONE);
    maria = town.specialist("Maria");
    town.pair(jamie, maria);
    who = jamie.participant();
    town.does(
        jamie,
        () -> {
          var draft = plans.draftFor(jamie, who);
          plans.share(jamie, true);
          plans.save(jamie, who, draft.revision(), Jamies.PLAN);
        });
  }

  @Test
  void a_plan_of_two_goals_prints_on_one_page_with_the_crisis_line() {
    sign();
    for (var viewer : List.of(jamie, maria)) {
      try (var person = person(viewer, Language.EN, Browser.Size.LAPTOP)) {
        for (var language : Language.values()) {
          person.opens(base(viewer) + "/print?lang=" + language.code());
          assertThat(sheets(person)).as("%s in %s", viewer.called(), language).containsOnly(1);
        }
        person.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(person.page().locator(".crisis").isVisible()).isTrue();
        assertThat(person.page().locator("main").innerText())
            .contains(
                "A room of my own with a door that locks",
                "Decide which one fits",
                "my sister Ana");
      }
    }
  }

  @Test
  void a_full_plan_prints_on_one_page_and_can_be_read() {
    write(Jamies.aFullPlan());
    sign();
    try (var person = person(jamie, Language.EN, Browser.Size.LAPTOP)) {
      for (var language : Language.values()) {
        person.opens("/my/plan/print?lang=" + language.code());
        assertThat(sheets(person)).as("sheets in %s", language).containsOnly(1);
      }
      person.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(((Number) person.page().evaluate(SMALLEST_PRINT)).doubleValue())
          .as("points")
          .isGreaterThanOrEqualTo(8.99);
    }
  }

  /// The name stands on top of each sheet, and no goal is torn in two.
  @Test
  void a_plan_that_is_longer_still_breaks_between_goals() {
    write(Jamies.plan(9, 8));
    sign();
    try (var person = person(jamie, Language.EN, Browser.Size.LAPTOP)) {
      person.opens("/my/plan/print");
      assertThat(sheets(person)).containsOnly(2);
      person.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(person.page().evaluate("getComputedStyle(document.querySelector('h1')).display"))
          .isEqualTo("table-header-group");
      assertThat(
              person
                  .page()
                  .evaluate("getComputedStyle(document.querySelector('.card')).breakInside"))
          .isEqualTo("avoid");
    }
  }

  @Test
  void the_pages_of_a_draft_look_right() {
    var seen = new ArrayList<String>();
    try (var person = person(jamie, Language.EN, Browser.Size.PHONE)) {
      for (var page :
          List.of(
              "edit",
              "edit/support",
              "edit/goals",
              "edit/goals/" + Jamies.HOME,
              "edit/goals/new?area=HOUSING",
              "edit/meeting",
              "edit/quiet",
              "edit/look")) {
        person.opens("/my/plan/" + page);
        seen.addAll(person.looks("plan-" + page.replaceAll("[^a-z]+", "-").replaceAll("-$", "")));
      }
    }
    assertThat(seen).isEmpty();
  }

  /// What axe finds does not depend on the language; whether a word fits does.
  @Test
  void the_pages_to_sign_and_read_look_right() {
    town.as(jamie, () -> plans.propose(jamie, who));
    var seen = new ArrayList<String>();
    try (var mine = person(jamie, Language.EN, Browser.Size.PHONE);
        var theirs = person(maria, Language.EN, Browser.Size.LAPTOP)) {
      for (var page : List.of("/agreement", "/talk", "/paper")) {
        for (var language : Language.values()) {
          if (!page.equals("/paper")) {
            fits(mine, base(jamie) + page, language, seen);
          }
          fits(theirs, base(maria) + page, language, seen);
        }
        if (!page.equals("/paper")) {
          seen.addAll(mine.looks("plan-jamie" + page.replace("/", "-")));
        }
        seen.addAll(theirs.looks("plan-maria" + page.replace("/", "-")));
      }
      mine.opens("/my/plan/agreement?lang=en");
      mine.sends("form.card");
      mine.page().waitForURL("**/my/plan");
      for (var language : Language.values()) {
        fits(mine, "/my/plan", language, seen);
      }
      seen.addAll(mine.looks("plan-waits"));
    }
    assertThat(seen).isEmpty();
    assertThat(town.as(jamie, () -> plans.standing(town.id(), who)).openSignatures()).hasSize(1);
  }

  /// Two browsers at once: one writes while the other hands on and signs.
  @Test
  void what_jamie_types_while_maria_hands_it_on_stands_on_the_page() {
    var seen = new ArrayList<String>();
    try (var mine = person(jamie, Language.EN, Browser.Size.PHONE);
        var theirs = person(maria, Language.EN, Browser.Size.LAPTOP)) {
      mine.opens("/my/plan/edit");
      mine.page().locator("[name=hopes]").fill("What came to me at night");
      theirs.opens(base(maria) + "/edit/look");
      theirs.sends("form[action$=proposal]");
      theirs.page().waitForURL("**/agreement");
      mine.sends("form[data-keep]");
      mine.page().locator("text=Your words are not saved").first().waitFor();
      assertThat(mine.page().locator("[name=hopes]").inputValue())
          .isEqualTo("What came to me at night");
      seen.addAll(mine.looks("plan-typed-while-handed-on"));
    }
    assertThat(seen).isEmpty();
  }

  @Test
  void a_plan_in_force_looks_right() {
    sign();
    var seen = new ArrayList<String>();
    try (var mine = person(jamie, Language.EN, Browser.Size.PHONE);
        var theirs = person(maria, Language.EN, Browser.Size.LAPTOP)) {
      for (var page : List.of("", "/print", "/end", "/versions/1", "/review", "/progress")) {
        mine.opens(base(jamie) + page);
        seen.addAll(mine.looks("plan-jamie-force" + page.replace("/", "-")));
        theirs.opens(base(maria) + page);
        seen.addAll(theirs.looks("plan-maria-force" + page.replace("/", "-")));
      }
    }
    assertThat(seen).isEmpty();
  }

  private static void fits(
      Browser.Person person, String path, Language language, List<String> seen) {
    person.opens(path + "?lang=" + language.code());
    for (var size : Browser.Size.values()) {
      seen.addAll(person.fits(path + " in " + language, size));
    }
  }

  /// How many sheets the page prints on, on either kind of paper.
  private static List<Integer> sheets(Browser.Person person) {
    return List.of(person.pagesPrintedOn("A4"), person.pagesPrintedOn("Letter"));
  }

  private void write(PlanText text) {
    town.does(jamie, () -> plans.save(jamie, who, plans.draftFor(jamie, who).revision(), text));
  }

  private String base(Viewer viewer) {
    return viewer.equals(jamie) ? "/my/plan" : "/people/" + who + "/plan";
  }

  private void sign() {
    town.as(jamie, () -> plans.propose(jamie, who));
    for (var signer : List.of(jamie, maria)) {
      town.does(
          signer,
          () -> {
            var open = plans.standing(town.id(), who).open();
            var paper = plans.paper(open, Language.EN, town.zone());
            var shown = new Plans.Shown(Language.EN, paper.sha256());
            plans.sign(signer, who, open.number(), shown, signer.called());
          });
    }
  }

  private Browser.Person person(Viewer viewer, Language language, Browser.Size size) {
    var address = "http://localhost:" + port;
    var person = browser.person(address, language, size, true);
    var cookie = signedIn.cookie(viewer);
    person
        .page()
        .context()
        .addCookies(List.of(new Cookie(cookie.getName(), cookie.getValue()).setUrl(address)));
    return person;
  }
}
