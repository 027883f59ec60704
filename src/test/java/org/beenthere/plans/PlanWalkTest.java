package org.beenthere.plans;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The plan in a real browser: looked at, and printed.
@InTheHouse
class PlanWalkTest {

  private static final Pattern PDF_PAGE = Pattern.compile("/Type\\s*/Page[^s]");

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

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_plan_of_two_goals_prints_on_one_page_with_the_crisis_line(Language language) {
    sign();
    for (var viewer : List.of(jamie, maria)) {
      try (var person = person(viewer, language, Browser.Size.LAPTOP)) {
        person.opens(base(viewer) + "/print");
        assertThat(pages(person.page(), "A4")).as("A4").isEqualTo(1);
        assertThat(pages(person.page(), "Letter")).as("Letter").isEqualTo(1);

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

  @ParameterizedTest
  @EnumSource(Browser.Size.class)
  void the_pages_of_a_draft_look_right(Browser.Size size) {
    var seen = new ArrayList<String>();
    try (var person = person(jamie, Language.EN, size)) {
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

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_pages_to_sign_and_read_look_right(Language language) {
    var seen = new ArrayList<String>();
    town.as(jamie, () -> plans.propose(jamie, who));
    for (var viewer : List.of(jamie, maria)) {
      for (var size : Browser.Size.values()) {
        try (var person = person(viewer, language, size)) {
          var name = "plan-" + viewer.called() + "-" + language.code();
          person.opens(base(viewer) + "/agreement");
          seen.addAll(person.looks(name + "-agreement"));
          person.opens(base(viewer) + "/talk");
          seen.addAll(person.looks(name + "-talk"));
        }
      }
    }
    try (var person = person(jamie, language, Browser.Size.PHONE)) {
      person.opens("/my/plan/agreement");
      person.page().locator("form.card button").click();
      person.opens("/my/plan");
      seen.addAll(person.looks("plan-" + language.code() + "-waits"));
    }
    assertThat(seen).isEmpty();
    assertThat(town.as(jamie, () -> plans.standing(town.id(), who)).openSignatures()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Browser.Size.class)
  void a_plan_in_force_looks_right(Browser.Size size) {
    sign();
    var seen = new ArrayList<String>();
    for (var viewer : List.of(jamie, maria)) {
      try (var person = person(viewer, Language.EN, size)) {
        for (var page : List.of("", "/print", "/end", "/versions/1")) {
          person.opens(base(viewer) + page);
          seen.addAll(person.looks("plan-" + viewer.called() + "-force" + page.replace("/", "-")));
        }
      }
    }
    assertThat(seen).isEmpty();
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

  private static int pages(Page page, String paper) {
    var pdf = page.pdf(new Page.PdfOptions().setFormat(paper).setPreferCSSPageSize(false));
    return (int) PDF_PAGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1)).results().count();
  }
}
