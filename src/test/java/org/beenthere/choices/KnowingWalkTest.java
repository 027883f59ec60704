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

  /// The page's own answer beside the one that the program gives to what the form holds.
  private static final String BOTH =
      """
      const form = document.querySelector('form[data-weigh]');
      const plain = page => page.querySelector('[data-answer]').textContent.replace(/\\s+/g, ' ').trim();
      const sent = async () => {
        const typed = [...new FormData(form)].map(([key, value]) => [key, value.replace(/\\n/g, '\\r\\n')]);
        const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(typed) });
        return new DOMParser().parseFromString(await answer.text(), 'text/html');
      };
      const both = async () => [plain(document), plain(await sent())];
      """;

  /// Weighs the cards in ways that each differ from the last and says where the two answers differ.
  private static final String EVERY_THIRD =
      "async () => {"
          + BOTH
          + """
            const differing = [];
            for (let turn = 0; turn < 9; turn++) {
              form.querySelectorAll('input[type=radio]').forEach((radio, at) =>
                { radio.checked = at % 3 === (turn * (Math.floor(at / 3) + 1) + Math.floor(turn / 3)) % 3; });
              form.elements.own.value = turn % 2 ? '' : 'one\\ntwo';
              form.requestSubmit();
              const [here, there] = await both();
              if (here !== there) differing.push(turn + ': ' + here + ' / ' + there);
            }
            return differing;
          }
          """;

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
      assertThat(phone.page().locator("[data-stays]").isVisible()).isEqualTo(script);
      assertThat(phone.page().locator("[data-sent]").isVisible()).isEqualTo(!script);
      var asked = new ArrayList<String>();
      phone.page().onRequest(request -> asked.add(request.method() + " " + request.url()));
      phone.sends("main form[data-weigh]");
      look(phone, "5-weighed");
      assertThat(phone.text()).contains("My dog");
      assertThat(phone.page().url()).endsWith("/choices/what-matters");
      if (script) {
        assertThat(asked).as("asked of anybody while the page answered").isEmpty();
        var both = answers(phone);
        assertThat(both.getFirst()).isEqualTo(both.getLast());
      } else {
        assertThat(asked).anyMatch(request -> request.startsWith("POST "));
      }

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

  /// The page answers as the program does, whatever was weighed, and says the same when nothing
  /// was; *Back* leads to the cards as they were chosen.
  @Test
  void the_page_answers_the_cards_as_the_program_would() {
    towns.found();
    try (var phone = person(null, Language.EN, Size.PHONE, true)) {
      phone.opens("/choices/what-matters");
      var page = phone.page();
      phone.presses("Show what to talk about");
      assertThat(page.locator(".errors").evaluate("e => e === document.activeElement"))
          .isEqualTo(true);
      assertThat(page.locator("fieldset:has(#WORK) .error").innerText())
          .isEqualTo(page.locator(".errors a").innerText())
          .contains("Choose at least one thing that matters to you");
      assertThat(page.locator("fieldset:has(#WORK)").getAttribute("aria-describedby"))
          .isEqualTo("WORK-error");

      phone.writes("own", "a\n".repeat(200));
      phone.presses("Show what to talk about");
      assertThat(page.locator(".error").allInnerTexts())
          .containsExactly("Please keep this to 300 characters. It has 399 now.");
      assertThat(problem(phone))
          .isEqualToNormalizingWhitespace(page.locator(".errors").innerText());

      phone.writes("own", "<b>My dog</b>");
      page.locator("input[name=COST]").first().check(forced());
      phone.presses("Show what to talk about");
      var heading = page.locator("[data-answer] h1");
      assertThat(heading.evaluate("e => e === document.activeElement")).isEqualTo(true);
      assertThat(page.locator(".error").count()).isZero();
      assertThat(page.locator("dd[data-own]").innerText()).isEqualTo("<b>My dog</b>");
      page.goBack();
      assertThat(heading.count()).isZero();
      assertThat(page.locator("input[name=COST]").first().isChecked()).isTrue();
      assertThat(page.locator("#own").inputValue()).isEqualTo("<b>My dog</b>");
      page.goForward();
      assertThat(heading.isVisible()).isTrue();
      phone.follows("Weigh again");
      assertThat(page.locator("#own").isVisible()).isTrue();
      assertThat(page.url()).endsWith("/choices/what-matters");

      var differing = (List<?>) page.evaluate(EVERY_THIRD);
      assertThat(differing).isEmpty();
    }
  }

  /// Kept in the browser only after a tick, on the answer too, there the next time, and gone with
  /// one tap or when somebody leaves quickly.
  @Test
  void answers_stay_in_the_browser_only_if_the_person_says_so() {
    towns.found();
    try (var phone = person(null, Language.EN, Size.PHONE, true)) {
      phone.opens("/choices/what-matters");
      phone.page().locator("input[name=WORK]").first().check(forced());
      phone.presses("Show what to talk about");
      assertThat(kept(phone)).isNull();
      phone.page().locator("[data-keep-here]").check();
      assertThat(kept(phone)).contains("WORK");

      phone.opens("/choices");
      phone.opens("/choices/what-matters");
      assertThat(phone.page().locator("input[name=WORK]").first().isChecked()).isTrue();
      phone.presses("Show what to talk about");
      phone.presses("Erase my answers");
      assertThat(kept(phone)).isNull();
      assertThat(phone.page().locator("[data-answer]").count()).isZero();
      assertThat(phone.page().locator("input[name=WORK]").first().isChecked()).isFalse();

      phone.page().locator("input[name=COST]").first().check(forced());
      phone.page().locator("[data-keep-here]").check();
      phone.presses("Show what to talk about");
      phone.page().route("**/leave", route -> route.fulfill());
      phone.page().locator("a[data-leave]").click();
      phone.opens("/choices");
      assertThat(kept(phone)).isNull();
    }
  }

  /// What stands in the answer of the page, and in that of the program to the same cards.
  private static List<?> answers(Person person) {
    return (List<?>) person.page().evaluate("async () => {" + BOTH + " return both(); }");
  }

  /// What the program says is the matter with the cards.
  private static String problem(Person person) {
    return (String)
        person
            .page()
            .evaluate(
                "async () => {"
                    + BOTH
                    + " return (await sent()).querySelector('.errors').textContent; }");
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
