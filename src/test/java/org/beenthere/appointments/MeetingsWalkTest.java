package org.beenthere.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.time.Clock;
import java.time.DayOfWeek;
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
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Jamie meets Maria, from the hours she says to the last word about it: on a phone in Spanish and
/// on a laptop in English, with script and without.
@InTheHouse
@Tag("browser")
class MeetingsWalkTest {

  private static Browser browser;

  @Autowired Towns towns;
  @Autowired SignedIn signedIn;
  @Autowired Clock clock;
  @LocalServerPort int port;

  private final List<String> seen = new ArrayList<>();
  private Town town;

  @BeforeAll
  static void open_a_browser() {
    browser = new Browser();
  }

  @AfterAll
  static void close_the_browser() {
    browser.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void they_find_a_time_move_it_call_it_off_and_agree_on_another(boolean script) {
    town = towns.found();
    var jamie = town.participant("Jamie");
    var maria = town.specialist("Maria");
    town.pair(jamie, maria);
    try (var person = somebody(jamie, Language.ES, Size.PHONE, script);
        var peer = somebody(maria, Language.EN, Size.LAPTOP, script)) {
      saysHerHours(peer);
      books(person);
      moves(person);
      callsOff(person, peer);
      proposes(peer, "/people/" + jamie.participant());
      answers(person);
      writes(person, peer, "/people/" + jamie.participant() + "/messages");
    }
    assertThat(seen).isEmpty();
  }

  private void saysHerHours(Person peer) {
    peer.opens("/my-hours");
    for (var day : DayOfWeek.values()) {
      peer.page().locator("[name='week[" + day + "]']").fill("9 to 5");
    }
    send(peer, "form[action='/my-hours']");
    assertThat(peer.page().locator("[aria-invalid=true]").count())
        .as("not in words that say which half of the day")
        .isPositive();
    for (var day : DayOfWeek.values()) {
      peer.page().locator("[name='week[" + day + "]']").fill("9 am to 5 pm");
    }
    choose(peer, "BOOK");
    send(peer, "form[action='/my-hours']");
    assertThat(peer.page().locator("[name='week[MONDAY]']").inputValue())
        .contains("9")
        .contains("5");
    assertThat(peer.page().locator("[aria-invalid=true]").count()).isZero();
    look(peer, "hours");
  }

  private void books(Person person) {
    person.opens("/my/meetings");
    look(person, "nothing");
    person.opensLink("/my/meetings/times");
    look(person, "free");
    take(person, 0);
    assertThat(person.text()).contains("Maria");
    look(person, "booked");
  }

  private void moves(Person person) {
    var before = time(person);
    person.opensLink("/meetings/");
    look(person, "one");
    person.opensLink("instead=");
    assertThat(person.text()).contains("Busca otra hora en lugar de");
    take(person, 3);
    assertThat(person.page().url()).endsWith("/my/meetings");
    assertThat(time(person)).isNotEqualTo(before);
  }

  private void callsOff(Person person, Person peer) {
    peer.opens("/meetings");
    assertThat(peer.text()).contains("Jamie");
    look(peer, "agenda");
    person.opens("/my/meetings");
    person.opensLink("/meetings/");
    // By keyboard: what stands at the foot of a phone's page is not under a finger yet.
    person.page().locator("details:has(form[action$='/cancellation']) summary").press("Enter");
    person.page().locator("form[action$='/cancellation'] input[type=radio]").first().press("Space");
    person.page().locator("form[action$='/cancellation'] button").press("Enter");
    person.page().waitForLoadState();
    assertThat(person.page().locator("body").innerText()).contains("Quedó cancelada");
    peer.opens("/meetings");
    assertThat(peer.text()).doesNotContain("Jamie");
  }

  private void proposes(Person peer, String record) {
    peer.opens(record + "/meetings/new");
    look(peer, "propose");
    var day = LocalDate.now(clock.withZone(town.zone())).plusDays(6);
    for (var i = 1; i <= 2; i++) {
      peer.writes("day" + i, day.plusDays(i).toString());
      peer.writes("time" + i, "14:30");
    }
    choose(peer, "PHONE");
    send(peer, "form[action$='/meetings/new']");
    assertThat(peer.page().url()).contains(record);
  }

  private void answers(Person person) {
    person.opens("/my/meetings");
    assertThat(person.text()).contains("propone 2 horas");
    look(person, "asked");
    send(person, "form[action$='/agreement']");
    assertThat(person.page().locator("body").innerText()).contains("Quedó acordado");
    assertThat(person.text()).doesNotContain("propone");
    assertThat(person.page().locator("main a[href^='/meetings/']").first().isVisible()).isTrue();
  }

  private void writes(Person person, Person peer, String theirs) {
    person.opens("/my/messages");
    person.writes("words", "¿Nos vemos en la biblioteca?");
    send(person, "form:has(#words)");
    peer.opens("/today");
    assertThat(peer.text()).contains("Jamie");
    peer.opens(theirs);
    assertThat(peer.text()).contains("¿Nos vemos en la biblioteca?");
    peer.writes("words", "Yes, at the door.");
    send(peer, "form:has(#words)");
    person
        .page()
        .locator("[data-thread-look] a")
        .or(person.page().getByText("Yes, at"))
        .first()
        .waitFor();
    person.opens("/my/messages");
    assertThat(person.text()).contains("Yes, at the door.");
    look(person, "written");
  }

  private static void take(Person person, int which) {
    person.page().locator("button[name=at]:visible").nth(which).click();
    person.page().waitForLoadState();
  }

  private static String time(Person person) {
    return person.page().locator("section.card").first().innerText();
  }

  private static void choose(Person person, String value) {
    person.page().locator("label.choice:has(input[value='" + value + "'])").first().click();
  }

  private static void send(Person person, String form) {
    person.page().locator(form).first().locator("button:not([type=button])").last().click();
    person.page().waitForLoadState();
  }

  private void look(Person person, String name) {
    seen.addAll(person.looks("meetings-" + name));
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
