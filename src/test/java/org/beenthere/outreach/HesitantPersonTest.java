package org.beenthere.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.beenthere.Browser;
import org.beenthere.Browser.Person;
import org.beenthere.Browser.Size;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Somebody who hesitates writes from a profile without saying who they are, comes back on another
/// device, proposes a first talk, and erases it all; and the specialist and the manager they meet
/// on the way. Every page is looked at in both sizes.
@InTheHouse
@Tag("browser")
class HesitantPersonTest {

  private static Browser browser;

  @Autowired Towns towns;
  @Autowired SignedIn signedIn;
  @Autowired Clock clock;
  @Autowired House house;
  @Autowired HoursTable table;
  @LocalServerPort int port;

  private final List<String> seen = new ArrayList<>();
  private String run = "";

  @BeforeAll
  static void open_a_browser() {
    browser = new Browser();
  }

  @AfterAll
  static void close_the_browser() {
    browser.close();
  }

  @ParameterizedTest(name = "in {0} on a {1}, script {2}")
  @CsvSource({"EN, PHONE, true", "ES, SMALL, true", "NL, PHONE, false"})
  void somebody_writes_comes_back_and_erases_it(Language language, Size size, boolean script) {
    run = "outreach-" + language.code() + (script ? "" : "-plain");
    var town = towns.found();
    var maria = Stranger.peer(town, "Maria");
    var rosa = Stranger.peer(town, "Rosa");
    var chief = town.manager("Ada");
    alwaysClosed(town);
    try (var phone = person(null, language, size, script);
        var library = person(null, language, size, script);
        var peer = person(maria, language, Size.PHONE, script);
        var onCall = person(rosa, language, Size.PHONE, script);
        var ada = person(chief, language, Size.PHONE, script)) {
      putsOnCall(ada, town, rosa);
      phone.opens("/peers/" + maria.specialist());
      look(phone, "1-profile");
      phone.opensLink("/write?peer=");
      look(phone, "2-write");
      assertThat(phone.text()).contains("Mia");
      phone.sends("main form[method=post][action='/write']");
      look(phone, "3-empty");
      assertThat(phone.page().locator("#words-error").isVisible()).isTrue();

      phone.writes("words", "Quiero morir");
      phone.sends("main form[method=post][action='/write']");
      look(phone, "4-danger");
      assertThat(phone.page().locator(".notice.danger").isVisible()).isTrue();
      assertThat(phone.page().locator("#words").inputValue()).isEqualTo("Quiero morir");
      phone.sends("main form[method=post][action='/write']");
      look(phone, "5-keys");
      var phrase = phone.page().locator("dl.facts strong").first().innerText();
      assertThat(phrase.split(" ")).hasSize(6);
      assertThat(phone.page().locator("#link").inputValue()).contains("/conversation/link/");
      phone.opensLink("/conversation");
      look(phone, "6-mine");
      assertThat(phone.text()).contains("Quiero morir");
      phone.sends("main form[action='/conversation/closing']");
      phone.opens("/conversation");
      look(phone, "7-closed");
      assertThat(phone.text()).doesNotContain("Quiero morir");

      onCall.opens("/today");
      look(onCall, "13-on-call");
      assertThat(onCall.page().locator("a[href^='/conversations/']").count()).isPositive();
      answers(peer, ada);
      comesBack(library, town, phrase);
      agrees(peer);

      library.opens("/conversation/onward");
      look(library, "9-onward");
      library.page().locator("input[name=bring]").check();
      library.sends("main form[action='/conversation/onward']");
      look(library, "9-ask");
      assertThat(library.page().locator("#words").inputValue()).contains("Quiero morir");

      library.opens("/conversation");
      library.sends("main form[action='/conversation/erasure']");
      look(library, "9-erased");
      library.page().goBack();
      assertThat(library.text()).doesNotContain("Quiero morir");
      peer.opens("/conversations");
      look(peer, "15-erased");
      assertThat(peer.page().locator("main ul.lines").count()).isZero();
    }
    assertThat(seen).isEmpty();
  }

  /// The manager puts somebody on call today, who lets a name be shown.
  private void putsOnCall(Person ada, Town town, Viewer rosa) {
    ada.opens("/duty/weekly");
    look(ada, "16-weekly-empty");
    ada.sends("main form[action='/duty/weekly']");
    look(ada, "16-weekly-wrong");
    ada.page().locator("#account").selectOption(rosa.account().toString());
    var today = LocalDate.now(clock.withZone(town.zone())).getDayOfWeek();
    ada.page()
        .locator("input[name=weekday][value=" + today + "]")
        .check(new com.microsoft.playwright.Locator.CheckOptions().setForce(true));
    ada.writes("starts", "00:00");
    ada.writes("ends", "00:00");
    ada.page().locator("main form[action='/duty/weekly'] button").last().click();
    look(ada, "16-weekly");
    ada.opens("/duty");
    look(ada, "16-duty");
    assertThat(ada.text()).contains("Rosa");
    ada.opens("/duty/covers");
    look(ada, "16-covers");
    try (var peer = person(rosa, Language.EN, Size.SMALL, true)) {
      peer.opens("/duty");
      peer.writes("called", "Mia");
      peer.page().locator("main form[action='/duty'] button").click();
      look(peer, "17-duty");
      peer.opensLink("/duty/handovers?");
      look(peer, "17-handover");
      peer.page().locator("#account").selectOption(first(peer));
      peer.page().locator("main form[action='/duty/handovers'] button").click();
      look(peer, "17-asked");
    }
  }

  private static String first(Person peer) {
    return peer.page().locator("#account option").nth(1).getAttribute("value");
  }

  /// No office hours today.
  private void alwaysClosed(Town town) {
    var far = LocalDate.now(clock.withZone(town.zone())).plusDays(3).getDayOfWeek();
    var hours =
        new OfficeHours(
            java.util.Set.of(far),
            java.time.LocalTime.of(10, 0),
            java.time.LocalTime.of(12, 0),
            2,
            30,
            town.zone());
    house.inOrganization(town.id(), () -> table.put(town.id(), hours));
  }

  private void answers(Person peer, Person ada) {
    ada.opens("/today");
    look(ada, "10-manager-today");
    assertThat(ada.text()).doesNotContain("Quiero morir");
    ada.opensLink("/conversations/");
    look(ada, "11-manager-reads");
    ada.sends("main form[action$='/settlement']");
    look(ada, "12-manager-done");
    peer.opens("/today");
    look(peer, "13-today");
    assertThat(peer.text()).doesNotContain("Quiero morir");
    peer.opensLink("/conversations/");
    look(peer, "14-reads");
    peer.writes("words", "I am here.");
    peer.page()
        .locator("main form")
        .filter(
            new com.microsoft.playwright.Locator.FilterOptions()
                .setHas(peer.page().locator("#words")))
        .locator("button")
        .first()
        .click();
    look(peer, "14-answered");
  }

  private void comesBack(Person library, Town town, String phrase) {
    library.opens("/conversation/open");
    library.writes("phrase", "not these words");
    library.sends("main form[action='/conversation/open']");
    look(library, "8-wrong");
    library.writes("phrase", phrase.toUpperCase(java.util.Locale.ROOT));
    library.sends("main form[action='/conversation/open']");
    look(library, "8-back");
    assertThat(library.text()).contains("I am here.");
    library.page().locator("details:has(#day) summary").click();
    var day = LocalDate.now(clock.withZone(town.zone())).plusDays(4);
    library.writes("day", day.toString());
    library.writes("time", "15:00");
    library
        .page()
        .locator("input[name=way]")
        .first()
        .check(new com.microsoft.playwright.Locator.CheckOptions().setForce(true));
    library.sends("main form[action='/conversation/talk']");
    look(library, "8-proposed");
    library.page().locator("details:has(#callOn) summary").click();
    library.writes("callOn", "615 555 0134");
    library.writes("callFrom", "18:00");
    library.writes("callUntil", "20:00");
    library.sends("main form[action='/conversation/call']");
    look(library, "8-call");
  }

  private void agrees(Person peer) {
    peer.opens("/conversations");
    peer.opensLink("/conversations/");
    look(peer, "14-talk");
    assertThat(peer.text()).contains("615 555 0134");
    peer.sends("main form[action$='/talk']");
    look(peer, "14-agreed");
  }

  private void look(Person person, String page) {
    seen.addAll(person.looks(run + "-" + page));
  }

  private Person person(Viewer viewer, Language language, Size size, boolean script) {
    var address = "http://localhost:" + port;
    var person = browser.person(address, language, size, script);
    if (viewer != null) {
      var cookie = signedIn.cookie(viewer);
      person
          .page()
          .context()
          .addCookies(List.of(new Cookie(cookie.getName(), cookie.getValue()).setUrl(address)));
    }
    return person;
  }
}
