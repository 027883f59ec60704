package org.beenthere;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.beenthere.Browser.Person;
import org.beenthere.Browser.Size;
import org.beenthere.places.Found;
import org.beenthere.places.Place;
import org.beenthere.places.Places;
import org.beenthere.storage.ClockSetting;
import org.beenthere.storage.Emptying;
import org.beenthere.vocabulary.Experience;
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
import org.springframework.context.MessageSource;

/// The main job of the house, from a stranger at the door to somebody who went quiet and came back,
/// in a real browser. Every page on the way is looked at in both sizes: sideways scroll, a picture,
/// and axe in one of them.
@InTheHouse
@Tag("browser")
class StoryTest {

  private static Browser browser;

  @Autowired Emptying emptying;
  @Autowired Towns towns;
  @Autowired Places places;
  @Autowired ClockSetting clock;
  @Autowired Clock houseClock;
  @Autowired MessageSource messages;
  @LocalServerPort int port;

  private final List<String> seen = new ArrayList<>();
  private Language language;
  private String run;
  private Person sam;
  private Person ada;
  private Person maria;
  private Town town;

  @BeforeAll
  static void open_a_browser() {
    browser = new Browser();
  }

  /// Whenever the clock is moved, the house looks after everybody in it.
  @BeforeEach
  void nobody_else_is_in_the_house() throws SQLException {
    emptying.everything();
  }

  @AfterAll
  static void close_the_browser() {
    browser.close();
  }

  @ParameterizedTest(name = "in {0} on a {1}, script {2}, near {3}")
  @CsvSource({
    "EN, PHONE,  true,  99762, America/Anchorage",
    "ES, LAPTOP, true,  33040, America/New_York",
    "NL, PHONE,  true,  Maastricht, Europe/Amsterdam",
    "EN, LAPTOP, false, 04730, America/New_York"
  })
  void somebody_finds_a_peer_writes_a_plan_goes_quiet_and_comes_back(
      Language spoken, Size size, boolean script, String where, String zone) {
    language = spoken;
    run = spoken.code() + (script ? "" : "-plain");
    var country = zone.startsWith("Europe") ? "NL" : "US";
    town = towns.found("Riverbend", country, spoken, ZoneId.of(zone));
    var place = place(where, country);
    town.manager("Ada");
    var peer = town.certified("Maria", place, Set.of(Experience.ALCOHOL), List.of(spoken.code()));
    town.certified("Rosa", place, Set.of(Experience.OPIOIDS), List.of("en", "nl", "es"));
    town.certified("Dee", place, Set.of(Experience.GRIEF), List.of("en", "nl", "es"));
    var address = "http://localhost:" + port;
    try (var first = browser.person(address, spoken, size, script);
        var second = browser.person(address, spoken, size, script);
        var third = browser.person(address, spoken, size, script)) {
      sam = first;
      ada = second;
      maria = third;
      var code = sam_finds_maria_and_asks_to_talk(where, peer);
      ada_welcomes_sam();
      sam_chooses_maria(code);
      maria_accepts();
      they_agree_on_a_first_meeting();
      sam_writes_a_plan_and_both_sign();
      maria_notes_a_contact_and_sam_adds_a_line();
      sam_goes_quiet_and_comes_back();
    }
    assertThat(seen).isEmpty();
  }

  private Place place(String where, String country) {
    assertThat(places.find(where, country)).isInstanceOf(Found.One.class);
    return ((Found.One) places.find(where, country)).place();
  }

  /// 1. A visitor finds certified peers near a place, opens one and asks to talk.
  private String[] sam_finds_maria_and_asks_to_talk(String where, Viewer peer) {
    sam.opens("/");
    look(sam, "01-home");
    sam.writes("place", where);
    sam.sends("form[action*='people-near']");
    look(sam, "02-near");
    assertThat(sam.text()).contains("Maria", "Rosa", "Dee");
    sam.opensLink("/peers/" + peer.specialist());
    look(sam, "03-peer");
    sam.opensLink("/ask");
    sam.writes("called", "Sam");
    sam.writes("words", "I do not want to be alone with it.");
    look(sam, "04-ask");
    sam.writes("called", "S".repeat(81));
    sam.sends("form[action='/ask']");
    look(sam, "05-ask-problems");
    assertThat(sam.page().locator("#called-error").isVisible()).isTrue();
    sam.writes("called", "Sam");
    sam.sends("form[action='/ask']");
    look(sam, "06-thanks");
    var words = sam.page().locator("dl.facts strong").allInnerTexts();
    assertThat(words).hasSize(2);
    return words.toArray(String[]::new);
  }

  /// 2. The manager sees the request waiting and welcomes Sam.
  private void ada_welcomes_sam() {
    signIn(ada, town.signIn("Ada"), Town.PASSWORD);
    look(ada, "10-manager-today");
    ada.opens("/requests");
    look(ada, "11-requests");
    ada.page().locator("main li a[href*='/requests/']").first().click();
    look(ada, "12-request");
    assertThat(ada.text()).contains("Sam", "I do not want to be alone with it.");
    ada.sends("form[action$='/welcome']");
    look(ada, "13-welcomed");
  }

  /// 3. Sam gets three proposals with reasons and chooses one.
  private void sam_chooses_maria(String[] code) {
    signIn(sam, code[0], code[1]);
    look(sam, "20-participant-today");
    sam.opens("/my/peers");
    look(sam, "21-proposals");
    assertThat(sam.page().locator("form[action$='/choice']").count()).isEqualTo(3);
    assertThat(sam.text()).contains("Maria", "Rosa", "Dee");
    sam.page()
        .locator("li.card, article.card, section.card")
        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Maria"))
        .locator("form[action$='/choice'] button")
        .first()
        .click();
    look(sam, "22-chosen");
  }

  private void maria_accepts() {
    signIn(maria, town.signIn("Maria"), Town.PASSWORD);
    look(maria, "23-specialist-today");
    maria.opensLink("/proposals/");
    look(maria, "24-chosen-you");
    assertThat(maria.text()).contains("Sam");
    maria.sends("form[action$='/acceptance']");
    look(maria, "25-accepted");
  }

  private void they_agree_on_a_first_meeting() {
    var day = LocalDate.now(houseClock.withZone(town.zone())).plusDays(3);
    maria.opens("/people");
    look(maria, "30-people");
    maria.opensLink("/people/0");
    look(maria, "31-record");
    maria.opensLink("/meetings/new");
    maria.page().locator("input[type=date]").first().fill(day.toString());
    maria.page().locator("input[type=time]").first().fill("15:00");
    maria.page().locator("input[name=way]").first().check(FORCED);
    look(maria, "32-propose");
    maria.sends("form[action$='/meetings/new']");
    look(maria, "33-proposed");
    sam.opens("/my/meetings");
    look(sam, "34-meetings");
    sam.sends("form[action$='/agreement']");
    look(sam, "35-agreed");
    sam.opensLink("/meetings/0");
    look(sam, "36-meeting");
    maria.opens("/my-hours");
    for (int i = 0; i < 7; i++) {
      maria.page().locator("input[name^='week[']").nth(i).fill("9am-5pm");
    }
    maria.sends("main form[action='/my-hours']");
    look(maria, "37-hours");
    maria.opens("/meetings");
    look(maria, "38-coming");
    sam.opens("/my/meetings/times");
    look(sam, "39-free-times");
    sam.opens("/my/meetings/reminders");
    look(sam, "39-reminders");
  }

  /// 4. Two goals, steps, how often, what to do when quiet; both sign; it prints on one page.
  private void sam_writes_a_plan_and_both_sign() {
    sam.opens("/my/plan");
    look(sam, "40-plan-begin");
    sam.sends("main form[action='/my/plan']");
    sam.writes("hopes", "Sleep through the night.");
    sam.writes("strengths", "I keep going.");
    look(sam, "41-hopes");
    sam.sends("main form[action='/my/plan/edit']");
    look(sam, "42-support");
    sam.sends("main form[action='/my/plan/edit/support']");
    writesGoal("HOUSING", "A place of my own", "Ask at the housing office", "43-goal");
    writesGoal("WORK", "Work three mornings a week", "Call the bike shop", "44-goal");
    sam.opens("/my/plan/edit/meeting");
    sam.page().locator("input[name=every]").first().check(FORCED);
    sam.page().locator("input[name=way]").first().check(FORCED);
    sam.writes("mine", "Come, or say so");
    sam.writes("theirs", "Be there");
    look(sam, "45-meeting");
    sam.sends("main form[action='/my/plan/edit/meeting']");
    sam.writes("quiet-0-days", "8");
    sam.page().locator("#quiet-0-means").selectOption("MESSAGE");
    sam.writes("quiet-0-words", "Thinking of you.");
    sam.page().locator("button[name=more]").first().click();
    sam.writes("quiet-1-days", "10");
    sam.page().locator("#quiet-1-means").selectOption("MESSAGE");
    sam.writes("quiet-1-words", "The door is open.");
    sam.writes("stop", "20");
    look(sam, "46-quiet");
    sam.page()
        .locator("main form[action='/my/plan/edit/quiet'] button:not([name])")
        .first()
        .click();
    look(sam, "47-look-over");
    sam.sends("main form[action='/my/plan/proposal']");
    sam.writes("name", "Sam");
    look(sam, "48-agreement");
    sam.sends("main form:has(#name)");
    look(sam, "49-signed-by-sam");
    maria.opens("/today");
    look(maria, "50-plan-waits");
    maria.opensLink("/plan/agreement");
    assertThat(maria.text()).contains("A place of my own", "Call the bike shop");
    maria.writes("name", "Maria");
    maria.sends("main form:has(#name)");
    look(maria, "51-signed-by-both");
    sam.opens("/my/plan");
    look(sam, "52-plan");
    assertThat(sam.text()).contains("A place of my own", "Work three mornings a week");
    sam.opens("/my/plan/print");
    look(sam, "53-print");
    for (var paper : List.of("A4", "Letter")) {
      assertThat(sam.pagesPrintedOn(paper)).as("pages of %s", paper).isEqualTo(1);
    }
  }

  private void writesGoal(String area, String words, String step, String name) {
    sam.opens("/my/plan/edit/goals");
    sam.page().locator("input[name=area][value=" + area + "]").check(FORCED);
    sam.sends("main form[method=get]");
    sam.writes("words", words);
    sam.writes("step-0-words", step);
    look(sam, name);
    sam.page().locator("main form:has(#words) button:not([name])").first().click();
  }

  /// 5. A note from *Today*; Sam reads it and adds a line.
  private void maria_notes_a_contact_and_sam_adds_a_line() {
    maria.opens("/today");
    maria.opensLink("/notes/new");
    look(maria, "60-whom");
    if (maria.page().locator("main a[href*='/notes/new']").count() > 0) {
      maria.page().locator("main a[href*='/notes/new']").first().click();
    }
    maria.page().locator("#setting").selectOption("PHONE");
    maria.page().locator("input[name=tasks][value=GOALS]").check(FORCED);
    maria.writes("did", "We put the two goals into words.");
    maria.writes("minutes", "25");
    look(maria, "61-note");
    maria.page().locator("main form button:not([formaction]):not([name])").first().click();
    look(maria, "62-note-signed");
    sam.opens("/my/notes");
    look(sam, "63-my-notes");
    assertThat(sam.text()).contains("We put the two goals into words.");
    sam.opensLink("/my/notes/");
    sam.writes("words", "And I laughed, once.");
    look(sam, "64-add-a-line");
    sam.page().locator("main form:has(#words) button").first().click();
    look(sam, "65-line-added");
    maria.opens("/today");
    look(maria, "66-line-on-today");
    sam.opens("/my/looked");
    look(sam, "67-who-looked");
    assertThat(sam.text()).contains("Maria");
  }

  /// 6. The clock moves on; Sam's own wishes are carried out, a reply stops them, Today shows it.
  private void sam_goes_quiet_and_comes_back() {
    later(9);
    maria.opens("/today");
    look(maria, "70-gone-quiet");
    assertThat(maria.text()).contains(text("monitoring.quiet"), "Sam");
    later(2);
    signInAgain();
    sam.opens("/today");
    look(sam, "71-no-pressure");
    assertThat(sam.text()).contains("Thinking of you.", "The door is open.");
    sam.opens("/my/quiet");
    look(sam, "72-what-was-tried");
    sam.opens("/today");
    sam.sends("form[action='/my/here']");
    look(sam, "73-back");
    maria.opens("/today");
    look(maria, "74-came-back");
    assertThat(maria.page().locator("#gone-quiet").count()).isZero();
    assertThat(maria.text()).contains("Sam");
    weeksLater(4);
    maria.opens("/today");
    look(maria, "75-next-silence");
  }

  private void signInAgain() {
    // Sessions live in real time, which did not pass.
    assertThat(sam.page().url()).contains("/my/looked");
  }

  private void later(int days) {
    for (int quarter = 0; quarter < 4 * days; quarter++) {
      clock.moveForward(Duration.ofHours(6));
    }
  }

  private void weeksLater(int weeks) {
    for (int day = 0; day < 7 * weeks; day++) {
      clock.moveForward(Duration.ofDays(1));
    }
  }

  private void signIn(Person person, String name, String password) {
    person.opens("/sign-in");
    look(person, "00-sign-in");
    person.writes("signIn", name);
    person.writes("password", password);
    person.sends("form[action='/sign-in']:has(#password)");
    assertThat(person.page().url()).endsWith("/today");
  }

  private void look(Person person, String name) {
    seen.addAll(person.looks(run + "-" + name));
  }

  private String text(String key) {
    return messages.getMessage(key, null, language.locale());
  }

  private static final com.microsoft.playwright.Locator.CheckOptions FORCED =
      new com.microsoft.playwright.Locator.CheckOptions().setForce(true);
}
