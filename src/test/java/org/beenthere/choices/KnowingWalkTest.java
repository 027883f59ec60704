package org.beenthere.choices;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.beenthere.Browser;
import org.beenthere.Browser.Person;
import org.beenthere.Browser.Size;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.resources.Deliveries;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/// Somebody on a phone who has not said who they are reads about the choices, weighs what matters
/// to them, finds help near them and says that something is wrong; and the manager who hears of it.
@InTheHouse
@Tag("browser")
class KnowingWalkTest {

  private static Browser browser;

  @Autowired Towns towns;
  @Autowired SignedIn signedIn;
  @Autowired House house;
  @Autowired Deliveries deliveries;
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
  void somebody_reads_weighs_finds_help_and_says_what_is_wrong(
      Language language, Size size, boolean script) throws Exception {
    run = "knowing-" + language.code();
    var town = listed();
    try (var phone = person(null, language, size, script);
        var ada = person(town.manager("Ada"), language, Size.PHONE, script);
        var jamie = person(town.participant("Jamie"), language, size, script)) {
      phone.opens("/choices");
      look(phone, "1-contents");
      phone.opensLink("/choices/withdrawal");
      look(phone, "2-page");
      phone.opensLink("/choices/withdrawal/questions");
      look(phone, "3-questions");

      phone.opens("/choices/what-matters");
      look(phone, "4-cards");
      phone.page().locator("input[name=WORK]").first().check(forced());
      phone.page().locator("input[name=MEDICINES]").nth(1).check(forced());
      phone.writes("own", "My dog");
      phone.sends("main form[data-weigh]");
      look(phone, "5-weighed");
      assertThat(phone.text()).contains("My dog");
      assertThat(phone.page().url()).endsWith("/choices/what-matters");

      phone.opens("/resources");
      phone.writes("place", "37203");
      phone.sends("main form[action='/resources']");
      look(phone, "6-help");
      phone.opensLink("need=FOOD");
      phone.opensLink("/resources/");
      look(phone, "7-service");
      phone.page().locator("details:has(form) summary").last().click();
      phone.page().locator("input[name=kind]").first().check(forced());
      phone.sends("main form[action$='/wrong']");
      look(phone, "8-thanked");

      phone.opens("/coping/night-craving");
      look(phone, "skill");
      phone.opensLink("/coping/night-craving/steps/1");
      look(phone, "step");
      jamie.opens("/my/tools/practice/new?tool=night-craving");
      jamie.sends("main form[action='/my/tools/practice/new']");
      look(jamie, "helped");

      ada.opens("/today");
      look(ada, "9-today");
      ada.opens("/resource-list");
      look(ada, "10-list");
      ada.opensLink("/resource-list/new");
      look(ada, "11-new");
    }
    assertThat(seen).isEmpty();
  }

  /// Kept in the browser only after a tick, there the next time, and gone with one tap or when
  /// somebody leaves quickly.
  @Test
  void answers_stay_in_the_browser_only_if_the_person_says_so() {
    towns.found();
    try (var phone = person(null, Language.EN, Size.PHONE, true)) {
      phone.opens("/choices/what-matters");
      phone.page().locator("input[name=WORK]").first().check(forced());
      assertThat(kept(phone)).isNull();
      phone.page().locator("[data-keep-here]").check();
      assertThat(kept(phone)).contains("WORK");

      phone.opens("/choices/what-matters");
      assertThat(phone.page().locator("input[name=WORK]").first().isChecked()).isTrue();
      phone.presses("Erase my answers");
      assertThat(kept(phone)).isNull();
      assertThat(phone.page().locator("input[name=WORK]").first().isChecked()).isFalse();

      phone.page().locator("input[name=COST]").first().check(forced());
      phone.page().locator("[data-keep-here]").check();
      phone.page().route("**/leave", route -> route.fulfill());
      phone.page().locator("a[data-leave]").click();
      phone.opens("/choices");
      assertThat(kept(phone)).isNull();
    }
  }

  private static String kept(Person person) {
    return (String) person.page().evaluate("localStorage.getItem('what-matters')");
  }

  private static com.microsoft.playwright.Locator.CheckOptions forced() {
    return new com.microsoft.playwright.Locator.CheckOptions().setForce(true);
  }

  /// A town with the invented list of the demonstration.
  private Town listed() throws Exception {
    var town = towns.found();
    var list =
        new ClassPathResource("demo/nashville.hsds.json")
            .getContentAsString(StandardCharsets.UTF_8);
    house.inOrganization(
        town.id(), () -> deliveries.bring(town.id(), list.getBytes(StandardCharsets.UTF_8)));
    return town;
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
