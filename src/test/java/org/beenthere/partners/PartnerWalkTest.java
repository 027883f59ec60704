package org.beenthere.partners;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.CheckOptions;
import java.util.ArrayList;
import java.util.List;
import org.beenthere.Browser;
import org.beenthere.Browser.Person;
import org.beenthere.Browser.Size;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.careteam.TeamScene;
import org.beenthere.outreach.Stranger;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Somebody in a clinic comes to a peer: Lena fills in the form with them on her laptop, they read
/// and sign in their own language, open their sheet on their own phone, somebody comes at once, the
/// manager welcomes them, and they take it back.
@InTheHouse
@Tag("browser")
class PartnerWalkTest {

  /// A chip is its label; the box itself is not seen.
  private static final CheckOptions FORCED = new CheckOptions().setForce(true);

  private static Browser browser;

  @Autowired Towns towns;
  @Autowired Clinic clinic;
  @Autowired TeamScene scene;
  @Autowired SignedIn signedIn;
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

  @ParameterizedTest(name = "in {0}, script {1}")
  @CsvSource({"EN, true", "ES, false", "NL, true"})
  void somebody_is_brought_met_welcomed_and_takes_it_back(Language language, boolean script) {
    run = "partners-" + language.code();
    var town = towns.found();
    var ada = town.manager("Ada");
    var maria = Stranger.peer(town, "Maria");
    var lena = clinic.lena(town, ada);
    try (var desk = person(lena, language, Size.LAPTOP, script);
        var phone = person(null, language, Size.PHONE, script);
        var peer = person(maria, language, Size.PHONE, script);
        var manager = person(ada, language, Size.LAPTOP, script)) {
      desk.opens("/today");
      look(desk, "1-today");
      desk.opens("/referrals/new");
      look(desk, "2-form");
      desk.sends("main form[action='/referrals/new']");
      look(desk, "3-empty");
      assertThat(desk.page().locator("#called-error").isVisible()).isTrue();
      desk.writes("called", "Sam");
      desk.writes("words", "It is about Sundays.");
      desk.writes("name", "Sam Doe");
      desk.page().locator("input[name=tells]").all().forEach(one -> one.check(FORCED));
      desk.sends("main form[action='/referrals/new']");
      look(desk, "4-sheet");
      desk.writes("signature", "Sam Doe");
      desk.sends("main form[action='/referrals/new/signature']");
      look(desk, "5-sent");
      var phrase = desk.page().locator("#phrase").innerText();

      phone.opens("/sheet");
      look(phone, "6-sheet");
      phone.writes("phrase", phrase);
      phone.sends("main form[action='/sheet']");
      look(phone, "7-words");
      var codeName = phone.page().locator("#codeName").innerText();
      var passPhrase = phone.page().locator("#passPhrase").innerText();
      phone.opens("/sign-in");
      phone.writes("signIn", codeName);
      phone.writes("password", passPhrase);
      phone.sends("main form[action='/sign-in']");
      phone.opens("/today");
      look(phone, "8-guest");

      desk.opensLink("/referrals/");
      look(desk, "9-stands");
      desk.page().locator("input[name=meet][value=MESSAGE]").check(FORCED);
      desk.sends("main form[action$='/now']");
      look(desk, "10-asked");
      peer.opens("/today");
      look(peer, "11-peer-today");
      assertThat(peer.text()).doesNotContain("Sam");
      peer.sends("main form[action$='/taking']");
      look(peer, "12-coming");
      peer.page().locator("#words").fill("Hello both.");
      peer.sends("main form[action$='/words']");
      phone.opens("/today");
      look(phone, "13-somebody-comes");
      assertThat(phone.text()).contains("Maria").contains("Hello both.");
      desk.page().reload();
      look(desk, "14-somebody-comes");

      manager.opens("/today");
      look(manager, "15-manager-today");
      manager.opensLink("/waits/");
      look(manager, "16-waits");
      manager.opens("/partners");
      look(manager, "17-partners");
      manager.opensLink("/partners/");
      look(manager, "18-partner");

      phone.opens("/my/permissions");
      look(phone, "19-allows");
      assertThat(phone.text()).contains(Clinic.NAME);
      phone.page().locator("details:has(input[name=number][value='0']) > summary").click();
      phone.sends("main form[action$='/withdrawal']:has(input[value='0'])");
      look(phone, "20-taken-back");
      phone.page().locator("main a[href^='/my/permissions/']").first().click();
      look(phone, "21-signed");
      desk.page().reload();
      assertThat(desk.text()).doesNotContain("Sam");
      desk.opens("/referrals");
      look(desk, "22-closed");
      assertThat(desk.text()).doesNotContain("Sam");
      if (!script) {
        isLetOntoATeam(town, maria, lena, desk, language);
      }
    }
    assertThat(seen).isEmpty();
  }

  /// Somebody who walks with a peer lets Lena onto their team, and takes it back.
  private void isLetOntoATeam(
      Town town, Viewer maria, Viewer lena, Person desk, Language language) {
    var jamie = town.participant("Jamie");
    town.pair(jamie, maria);
    scene.plan(town, jamie, maria, "A home of mine");
    try (var own = person(jamie, language, Size.PHONE, false)) {
      own.opens("/my/team/new");
      own.page().locator("#who").selectOption(lena.account().toString());
      own.page().locator("input[name=relation][value=CLINICIAN]").check(FORCED);
      own.page().locator("input[name=goals]").check(FORCED);
      look(own, "23-team");
      own.sends("main form[action='/my/team/new']");
      own.writes("signature", "Jamie");
      own.sends("main form[action='/my/team/new/signature']");
      look(own, "24-on-it");
      desk.opens("/care");
      desk.opensLink("/care/");
      look(desk, "25-shared");
      assertThat(desk.text()).contains("A home of mine");
      own.sends("main form[action$='/end']");
      desk.page().reload();
      assertThat(desk.text()).doesNotContain("A home of mine");
    }
  }

  private Person person(Viewer viewer, Language language, Size size, boolean script) {
    var person = browser.person("http://localhost:" + port, language, size, script);
    if (viewer != null) {
      var cookie = signedIn.cookie(viewer);
      person
          .page()
          .context()
          .addCookies(
              List.of(
                  new com.microsoft.playwright.options.Cookie(cookie.getName(), cookie.getValue())
                      .setUrl("http://localhost:" + port)));
    }
    return person;
  }

  private void look(Person person, String name) {
    seen.addAll(person.looks(run + "-" + name));
  }
}
