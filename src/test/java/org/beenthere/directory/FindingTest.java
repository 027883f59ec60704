package org.beenthere.directory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.regex.Pattern;
import org.beenthere.Browser;
import org.beenthere.InTheHouse;
import org.beenthere.Towns;
import org.beenthere.vocabulary.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A visitor types a ZIP code, opens somebody's page and asks to talk: on a phone without script
/// and on a laptop, in three languages, with nothing for axe to find.
@InTheHouse
@Tag("browser")
class FindingTest {

  @Autowired Towns towns;
  @Autowired Neighbors neighbors;
  @LocalServerPort int port;

  @ParameterizedTest
  @CsvSource({
    "EN, PHONE, false, Show people near me, Meet, Ask to talk with",
    "EN, LAPTOP, true, Show people near me, Meet, Ask to talk with",
    "ES, PHONE, true, Mostrar personas cercanas, Conocer a, Pedir hablar con",
    "NL, PHONE, true, Toon mensen in de buurt, Maak kennis met, Vraag of je met"
  })
  void a_visitor_finds_somebody_near_and_asks(
      Language language,
      Browser.Size size,
      boolean script,
      String search,
      String meet,
      String ask) {
    var town = towns.found();
    var called = "Amaq " + town.id().toString().substring(28);
    var amaq = neighbors.at(town, called, "US", 52.2, -174.2);
    var seen = new ArrayList<String>();
    try (var browser = new Browser();
        var visitor = browser.person("http://localhost:" + port, language, size, script)) {
      visitor.opens("/");
      seen.addAll(visitor.looks("find-first-" + language));
      visitor.writes("place", "99547");
      visitor.presses(search);
      seen.addAll(visitor.looks("find-near-" + language));
      visitor.follows(meet + " " + called);
      seen.addAll(visitor.looks("find-peer-" + language));
      assertThat(visitor.page().locator("a[href='/ask?peer=" + amaq.specialist() + "']"))
          .containsText(Pattern.compile(ask));
    }
    assertThat(seen).isEmpty();
  }
}
