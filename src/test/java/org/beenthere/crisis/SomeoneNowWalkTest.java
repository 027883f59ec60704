package org.beenthere.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.beenthere.Browser;
import org.beenthere.Browser.Person;
import org.beenthere.Browser.Size;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.duty.Duty;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Jamie needs someone now, on a phone and on a second device, while Maria is on call and Ada runs
/// the program.
@InTheHouse
@Tag("browser")
class SomeoneNowWalkTest {

  private static Browser browser;

  @Autowired Towns towns;
  @Autowired SignedIn signedIn;
  @Autowired JdbcClient database;
  @Autowired House house;
  @Autowired Duty duty;
  @Autowired Clock clock;
  @LocalServerPort int port;

  private final List<String> seen = new ArrayList<>();
  private Town town;
  private Viewer jamie;
  private Viewer maria;
  private Viewer ada;

  @BeforeAll
  static void open_a_browser() {
    browser = new Browser();
  }

  @AfterAll
  static void close_the_browser() {
    browser.close();
  }

  @BeforeEach
  void jamie_walks_with_maria() {
    town = towns.found();
    jamie = town.participant("Jamie");
    maria = town.specialist("Maria");
    ada = town.manager("Ada");
    town.pair(jamie, maria);
  }

  @ParameterizedTest
  @CsvSource({
    "EN, true",
    "EN, false",
    "ES, true",
    "ES, false",
    "NL, true",
    "NL, false",
  })
  void somebody_comes_and_no_word_is_lost_on_the_way(Language language, boolean script) {
    try (var phone = somebody(jamie, language, Size.PHONE, script);
        var tablet = somebody(jamie, language, Size.SMALL, script);
        var peer = somebody(maria, language, Size.PHONE, script);
        var manager = somebody(ada, language, Size.PHONE, script)) {
      look(phone, "/my/now", "nobody");
      onCall(maria);
      look(phone, "/my/now", "there");
      assertThat(phone.text()).contains("Maria M.");
      assertThat(phone.page().locator("main a[href^='tel:']").first().boundingBox().y)
          .as("the line comes first")
          .isLessThan(phone.page().locator("form:has(#words) button").boundingBox().y);
      // The second device stands open from before.
      tablet.opens("/my/now");
      phone.writes("phone", "615 555 0100");
      phone.writes("words", "It is loud here.");
      send(phone);
      seen.addAll(phone.looks("now-" + language + "-waiting"));
      tablet.writes("words", "I am outside.");
      send(tablet);
      assertThat(tablet.text()).contains("I am outside.");
      seen.addAll(tablet.looks("now-" + language + "-second"));

      look(manager, "/calls", "calls");
      look(manager, "/duty", "duty");
      look(peer, "/today", "today");
      peer.page().locator("form[action$='/mine'] button").first().click();
      peer.page().waitForLoadState();
      assertThat(peer.text()).contains("It is loud here.", "I am outside.");
      peer.writes("words", "I call you now.");
      peer.sends("form[action$='/words']");
      seen.addAll(peer.looks("now-" + language + "-mine"));
      for (var one : List.of(phone, tablet)) {
        if (script) {
          // By itself, without a tap.
          one.page().getByText("I call you now.").waitFor();
        } else {
          one.page().locator("#standing a[href='/my/now']").click();
        }
        assertThat(one.text()).contains("Maria", "I call you now.");
      }
      seen.addAll(phone.looks("now-" + language + "-answered"));
      manager.page().reload();
      assertThat(manager.page().locator("form[action$='/mine']").count()).isZero();

      // It is over while the second device writes.
      tablet.writes("more", "My number is 615 555 0199.");
      peer.sends("form[action$='/spoke']");
      if (script) {
        phone.page().locator("#standing.success a[href='/my/now']").click();
      } else {
        phone.page().locator("#standing a[href='/my/now']").click();
      }
      seen.addAll(phone.looks("now-" + language + "-over"));
      tablet.page().locator("form:has(#more) button").click();
      assertThat(tablet.page().locator("#words").inputValue())
          .isEqualTo("My number is 615 555 0199.");
      seen.addAll(tablet.looks("now-" + language + "-late"));
      send(tablet);
      phone.opens("/my/now");
      phone.page().locator("#all-right").click();
      assertThat(phone.page().locator("#standing.success").count()).isEqualTo(1);
      look(phone, "/my/now/earlier", "earlier");
      assertThat(phone.text()).contains("I am outside.", "I call you now.");
    }
    assertThat(seen).isEmpty();
  }

  /// For a day, from an hour ago.
  private void onCall(Viewer who) {
    duty.showAs(who, "Maria M.");
    var day = LocalDateTime.now(clock.withZone(town.zone())).minusHours(1);
    house.inOrganization(
        town.id(),
        () ->
            database
                .sql(
                    """
                    insert into duty.cover (organization_id, id, account_id, starts, ends, made_at)
                    values (:organization, gen_random_uuid(), :account, :starts, :ends, now())
                    """)
                .param("organization", town.id().value())
                .param("account", who.account().value())
                .param("starts", day)
                .param("ends", day.plusDays(1))
                .update());
  }

  private static void send(Person person) {
    person.page().locator("form:has(#words) button").last().click();
    person.page().waitForLoadState();
  }

  private void look(Person person, String path, String name) {
    person.opens(path);
    seen.addAll(person.looks("now-" + name));
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
