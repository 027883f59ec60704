package org.beenthere.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.beenthere.Browser;
import org.beenthere.Browser.Person;
import org.beenthere.Browser.Size;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.organizations.Organizations;
import org.beenthere.storage.Asking;
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

/// Somebody who hesitates reads where there is room, answers a question at a time, puts it aside,
/// goes on elsewhere and sends it; somebody else asks together with a specialist; a manager puts a
/// program in order, moves one of them, and welcomes the other. Every page is looked at in both
/// sizes.
@InTheHouse
@Tag("browser")
class IntakeWalkTest {

  private static final Locator.CheckOptions FORCED = new Locator.CheckOptions().setForce(true);

  private static Browser browser;

  @Autowired Towns towns;
  @Autowired SignedIn signedIn;
  @Autowired Organizations organizations;
  @Autowired House house;
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
  @CsvSource({"EN, PHONE, false", "ES, PHONE, true", "NL, SMALL, true"})
  void somebody_asks_alone_somebody_together_and_both_are_welcome(
      Language language, Size size, boolean script) {
    run = "intake-" + language.code() + (script ? "" : "-plain");
    var town = towns.found();
    var young = addProgram(town);
    try (var phone = person(null, language, size, script);
        var library = person(null, language, size, script);
        var maria = person(town.specialist("Maria"), language, Size.LAPTOP, script);
        var ada = person(town.manager("Ada"), language, Size.LAPTOP, script)) {
      opens_the_program(ada, young);
      var phrase = asks_and_puts_it_aside(phone, town, young);
      goes_on_elsewhere(library, phrase);
      asks_together(maria);
      orders_and_welcomes(ada);
    }
    assertThat(seen).isEmpty();
  }

  private void opens_the_program(Person ada, UUID young) {
    ada.opens("/programs");
    look(ada, "10-programs");
    ada.opensLink("/programs/" + young);
    ada.writes("wordsEn", "After school or work.");
    ada.writes("ageTo", "many");
    ada.page().locator("main form button:not([name])").first().click();
    look(ada, "11-program-wrong");
    assertThat(ada.page().locator("#ageTo-error").isVisible()).isTrue();
    ada.writes("ageFrom", "18");
    ada.writes("ageTo", "25");
    ada.page().locator("#first").selectOption("PREGNANT");
    ada.page().locator("main form button[name=look]").first().click();
    look(ada, "12-who-would-fit");
    ada.page().locator("main form button:not([name])").first().click();
    look(ada, "13-programs-saved");
  }

  private String asks_and_puts_it_aside(Person phone, Town town, UUID young) {
    phone.opens("/openings");
    look(phone, "20-openings");
    phone.opens("/ask/steps?organization=" + town.id() + "&program=" + young);
    if (phone.page().locator("input[name=organization]:not([type=hidden])").count() > 0) {
      look(phone, "21-organization");
      goes(phone, "next");
    }
    phone.writes("called", "S".repeat(81));
    goes(phone, "next");
    look(phone, "22-name-too-long");
    assertThat(phone.page().locator("#called-error").isVisible()).isTrue();
    phone.writes("called", "Sam");
    goes(phone, "next");
    phone.writes("words", "Quiero morir");
    look(phone, "23-words");
    goes(phone, "next");
    look(phone, "24-danger-and-language");
    assertThat(phone.page().locator(".notice.danger").isVisible()).isTrue();
    goes(phone, "skip");
    phone.writes("place", "37203");
    goes(phone, "next");
    phone.writes("age", "60");
    look(phone, "25-about");
    goes(phone, "next");
    look(phone, "26-program");
    goes(phone, "next");
    look(phone, "27-peer");
    phone.page().locator("main form button[formaction='/ask/draft']").first().click();
    look(phone, "28-put-aside");
    var phrase = phone.page().locator("dl.facts strong").first().innerText();
    assertThat(phrase.split(" ")).hasSize(6);
    return phrase;
  }

  private void goes_on_elsewhere(Person library, String phrase) {
    library.opens("/ask/return");
    library.writes("phrase", "not these words");
    library.sends("main form[action='/ask/return']");
    look(library, "30-wrong");
    library.writes("phrase", phrase.toUpperCase(Locale.ROOT));
    library.sends("main form[action='/ask/return']");
    look(library, "31-where-it-was-put-aside");
    assertThat(library.page().locator("main input[name=ways]").count()).isPositive();
    goes(library, "next");
    goes(library, "next");
    look(library, "31-review");
    assertThat(library.text()).contains("Sam", "Quiero morir", "37203");
    library.page().locator("main form button[value=NAME]").first().click();
    look(library, "32-change-one");
    goes(library, "next");
    sendsIt(library);
    look(library, "33-not-for-them");
    assertThat(library.page().locator("#not-for").isVisible()).isTrue();
    sendsIt(library);
    look(library, "34-sent");
    var words = library.page().locator("dl.facts strong").allInnerTexts();
    assertThat(words).hasSize(2);
    library.sends("main form[action='/sign-in']");
    look(library, "35-my-place");
    assertThat(library.page().url()).endsWith("/today");
    assertThat(library.page().content()).doesNotContain(words.getLast());
  }

  private void asks_together(Person maria) {
    maria.opens("/requests/together");
    look(maria, "40-together");
    maria.writes("called", "Lou");
    sendsIt(maria);
    look(maria, "41-their-words");
    assertThat(maria.page().locator("dl.facts strong").count()).isEqualTo(2);
  }

  private void orders_and_welcomes(Person ada) {
    ada.opens("/requests");
    look(ada, "50-everybody");
    ada.page().locator("main nav a").nth(1).click();
    look(ada, "51-list");
    var lou =
        ada.page()
            .locator("main ul.lines li")
            .filter(new Locator.FilterOptions().setHasText("Lou"));
    lou.locator("a").first().click();
    look(ada, "52-request");
    ada.page().locator("details:has([name=because]) summary").click();
    ada.page().locator("input[name=because]").first().check(FORCED);
    ada.sends("main form[action$='/move']");
    look(ada, "53-moved");
    ada.sends("main form[action$='/order']");
    ada.sends("main form[action$='/welcome']");
    look(ada, "54-welcomed");
  }

  private static void goes(Person person, String where) {
    person.page().locator("main form button[name=go][value=" + where + "]").first().click();
  }

  private static void sendsIt(Person person) {
    person
        .page()
        .locator("main form .buttons button:not([name]):not([formaction])")
        .first()
        .click();
  }

  private UUID addProgram(Town town) {
    return house.as(
        Asking.houseOf(town.id()),
        () -> {
          var site = organizations.sites(town.id()).getFirst().id();
          organizations.addProgram(town.id(), site, "Young adults");
          return organizations.programs(town.id()).getLast().id();
        });
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
