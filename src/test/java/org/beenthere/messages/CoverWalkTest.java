package org.beenthere.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.beenthere.Browser;
import org.beenthere.Browser.Person;
import org.beenthere.Browser.Size;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.TestTime;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Maria goes away for some days, and Rosa stands in with Jamie: each at a page of their own.
@InTheHouse
@Tag("browser")
class CoverWalkTest {

  private static Browser browser;

  @Autowired Towns towns;
  @Autowired SignedIn signedIn;
  @Autowired TestTime time;
  @Autowired Clock clock;
  @LocalServerPort int port;

  private final List<String> seen = new ArrayList<>();

  @BeforeAll
  static void open_a_browser() {
    browser = new Browser();
  }

  @AfterAll
  static void close_the_browser() {
    browser.close();
  }

  @ParameterizedTest
  @CsvSource({"EN, PHONE, true", "ES, PHONE, false", "NL, LAPTOP, true"})
  void somebody_stands_in_and_is_gone_again(Language language, Size size, boolean script) {
    var town = towns.found();
    var jamie = town.participant("Jamie");
    var maria = town.specialist("Maria");
    var rosa = town.specialist("Rosa");
    town.pair(jamie, maria);
    var theirs = "/people/" + jamie.participant() + "/messages";
    try (var person = somebody(jamie, language, size, script);
        var peer = somebody(maria, language, Size.LAPTOP, script);
        var cover = somebody(rosa, language, size, script)) {
      person.opens("/my/messages");
      says(person, "See you, Maria");
      goesAway(town, peer);

      time.forward(Duration.ofMinutes(1));
      person.opens("/my/messages");
      assertThat(person.text()).contains("Rosa", "Maria");
      look(person, "told");
      says(person, "Anybody there today?");

      cover.opens("/today");
      look(cover, "today");
      cover.page().locator("main a[href='" + theirs + "']").first().click();
      cover.page().waitForLoadState();
      assertThat(cover.text()).contains("Anybody there today?").doesNotContain("See you, Maria");
      look(cover, "reads");
      says(cover, "I am here today");

      person.opens("/my/messages");
      assertThat(person.page().locator("ol.thread li").last().innerText())
          .contains("I am here today", "Rosa");
      look(person, "answered");
      person.page().locator("form[action='/my/messages/cover'] button").click();
      person.page().waitForLoadState();
      look(person, "waits");
      assertThat(cover.page().navigate(theirs).status()).isEqualTo(404);

      time.forward(Duration.ofDays(3));
      person.opens("/my/messages");
      assertThat(person.page().locator("form[action='/my/messages/cover']").count()).isZero();
      peer.opens(theirs);
      assertThat(peer.text()).contains("See you, Maria", "Anybody there today?", "Rosa");
    }
    assertThat(seen).isEmpty();
  }

  private void goesAway(Town town, Person peer) {
    peer.opens("/duty");
    peer.opensLink("/cover");
    peer.page().locator("form[action='/cover'] button").click();
    peer.page().waitForLoadState();
    look(peer, "missing");
    peer.page()
        .selectOption(
            "#covering", new com.microsoft.playwright.options.SelectOption().setLabel("Rosa"));
    var today = LocalDate.now(clock.withZone(town.zone()));
    peer.writes("first", today.toString());
    peer.writes("back", today.plusDays(2).toString());
    peer.page().locator("form[action='/cover'] button").click();
    peer.page().waitForLoadState();
    assertThat(peer.text()).contains("Rosa");
    look(peer, "named");
  }

  private static void says(Person person, String words) {
    person.writes("words", words);
    person.page().locator("form:has(#words) button").last().click();
    person.page().waitForLoadState();
  }

  private void look(Person person, String name) {
    seen.addAll(person.looks("cover-" + name));
  }

  private Person somebody(Viewer viewer, Language language, Size size, boolean script) {
    var address = "http://localhost:" + port;
    var person = browser.person(address, language, size, script);
    var cookie = signedIn.cookie(viewer);
    person
        .page()
        .context()
        .addCookies(List.of(new Cookie(cookie.getName(), cookie.getValue()).setUrl(address)));
    return person;
  }
}
