package org.beenthere.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beenthere.monitoring.QuietFixtures.AFTER;
import static org.beenthere.monitoring.QuietFixtures.PHONE;

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
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Notes and silence in a real browser: axe finds nothing, nothing scrolls sideways, and a note is
/// signed with few taps.
@InTheHouse
@Tag("browser")
class WalkingPagesTest {

  private static final String A_LONG_NAME =
      "Maximiliana Konstantinopolitanischedudelsackspfeifenmacher van den Heuvel-García";

  /// Whether what lies in the middle of the bar is the bar.
  private static final String BAR_IN_REACH =
      """
      (() => {
        const bar = document.querySelector('.bar').getBoundingClientRect();
        const there = document.elementFromPoint(bar.x + bar.width / 2, bar.y + bar.height / 2);
        return there.closest('.bar') !== null;
      })()
      """;

  private static Browser browser;

  @Autowired Towns towns;
  @Autowired TestTime time;
  @Autowired Clock clock;
  @Autowired SignedIn signedIn;
  @Autowired Keeper keeper;
  @Autowired Sweep sweep;
  @Autowired House house;
  @LocalServerPort int port;

  private Town town;
  private Viewer jamie;
  private Viewer maria;

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
    jamie = town.participant("Jamie", Language.EN, PHONE);
    maria = town.specialist("Maria");
    town.pair(jamie, maria);
  }

  @ParameterizedTest
  @CsvSource({"EN, PHONE, relapsed", "ES, LAPTOP, recayó", "NL, PHONE, junk"})
  void every_page_can_be_read_by_everybody(Language language, Size size, String heavy) {
    var sam = town.participant(A_LONG_NAME, language, PHONE);
    town.pair(sam, maria);
    agree(jamie, "Thinking of you. No pressure.");
    agree(sam, "Denk aan je. 🌻 ".repeat(12));
    var seen = new ArrayList<String>();
    try (var peer = somebody(maria, language, size, true);
        var person = somebody(jamie, language, size, true)) {
      var note = people(jamie) + "/notes/new";
      look(peer, "/notes/new", "about", seen);
      look(peer, "/notes/group", "note-group", seen);
      look(peer, note, "note", seen);
      peer.writes("minutes", "soon");
      peer.sends("form[action$='/notes']");
      see(peer, "note-wrong", seen);
      write(peer, note, "X " + heavy + ".");
      see(peer, "note-hint", seen);
      peer.sends("form[action$='/notes']");
      look(peer, people(jamie) + "/notes", "notes", seen);
      peer.opensLink("/notes/0");
      see(peer, "one-note", seen);
      look(person, "/my/notes", "my-notes", seen);
      person.opensLink("/my/notes/");
      person.writes("words", "I did not relapse. I had one bad evening.");
      see(person, "my-note", seen);
      person.sends("main form");
      quietFor(8);
      quietFor(1);
      look(peer, "/today", "today-quiet", seen);
      look(peer, people(jamie) + "/quiet", "quiet", seen);
      look(peer, people(jamie), "record", seen);
      look(person, "/today", "my-today-quiet", seen);
      look(person, "/my/quiet", "my-quiet", seen);
      person.sends("form[action='/my/here']");
      look(peer, "/today", "today-back", seen);
      look(person, "/r/nowhere", "way-back", seen);
    }
    assertThat(seen).isEmpty();
  }

  @Test
  void from_today_to_a_signed_note_it_is_six_taps_and_a_line() {
    try (var peer = somebody(maria, Language.EN, Size.PHONE, false)) {
      peer.opens("/today");
      peer.follows("Write a note");
      peer.opensLink("/notes/new");
      peer.page().locator("#setting").selectOption("PHONE");
      peer.writes("minutes", "25");
      peer.page().locator("label.choice:has-text('Practicing a skill')").click();
      peer.writes("did", "We went through the plan for payday.");
      peer.presses("Sign the note");

      assertThat(peer.text()).contains("Signed.");
    }
  }

  @Test
  void a_note_saved_twice_by_an_impatient_thumb_is_one_and_nothing_typed_is_lost() {
    try (var peer = somebody(maria, Language.EN, Size.PHONE, true)) {
      peer.opens(people(jamie) + "/notes/new");
      peer.writes("did", "We walked along the river.");
      peer.page().reload();

      assertThat(peer.page().locator("#did").inputValue()).isEqualTo("We walked along the river.");
    }
  }

  @Test
  void a_note_not_signed_for_a_gentler_word_says_so_where_the_eyes_are() {
    try (var peer = somebody(maria, Language.EN, Size.PHONE, true)) {
      write(peer, people(jamie) + "/notes/new", "X relapsed.");

      assertThat(peer.page().evaluate("document.activeElement.textContent"))
          .asString()
          .contains("Not signed yet");
    }
  }

  @Test
  void the_bar_stays_in_reach_on_every_phone() {
    try (var peer = somebody(maria, Language.EN, Size.PHONE, true)) {
      peer.opens("/today");
      for (var height = 500; height <= 900; height += 20) {
        peer.page().setViewportSize(360, height);
        assertThat(peer.page().evaluate(BAR_IN_REACH))
            .as("at a height of " + height)
            .isEqualTo(true);
      }
    }
  }

  private void write(Person peer, String path, String did) {
    peer.opens(path);
    peer.page().locator("#setting").selectOption("PHONE");
    peer.writes("minutes", "25");
    peer.writes("did", did);
    peer.sends("form[action$='/notes']");
  }

  private void agree(Viewer who, String words) {
    var today = LocalDate.ofInstant(clock.instant(), town.zone());
    var wishes =
        new QuietWishes(
            1,
            7,
            List.of(
                AFTER.message(5).at(1),
                new Rung(2, 8, org.beenthere.plans.QuietMeans.CALL, words, "", null),
                AFTER.ask(12, "Ana", today).at(3),
                AFTER.card(21).at(4)),
            21,
            "Never call my job.",
            "A text that says hello.");
    house.inOrganization(
        town.id(), () -> keeper.agree(town.id(), who.participant(), wishes, clock.instant()));
  }

  private void quietFor(int days) {
    time.forward(Duration.ofDays(days));
    sweep.round();
  }

  private static String people(Viewer who) {
    return "/people/" + who.participant();
  }

  private void look(Person who, String path, String name, List<String> seen) {
    who.opens(path);
    see(who, name, seen);
  }

  private static void see(Person who, String name, List<String> seen) {
    seen.addAll(
        who.looks("walk-" + who.page().evaluate("document.documentElement.lang") + "-" + name));
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
