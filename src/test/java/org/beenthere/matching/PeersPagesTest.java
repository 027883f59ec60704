package org.beenthere.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Peers, their certificates, who looked and whom to call, in a real browser: axe finds nothing and
/// nothing scrolls sideways.
@InTheHouse
@Tag("browser")
class PeersPagesTest {

  private static final String A_LONG_NAME =
      "Maximiliana Konstantinopolitanischedudelsackspfeifenmacher van den Heuvel-García";

  private static Browser browser;

  @Autowired Towns towns;
  @Autowired SignedIn signedIn;
  @Autowired Certified certified;
  @LocalServerPort int port;

  private final List<String> seen = new ArrayList<>();
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
    jamie = town.participant("Jamie");
    maria = certified.specialist(town, A_LONG_NAME, 3);
    certified.specialist(town, "Rosa", 3);
    town.pair(jamie, maria);
  }

  @ParameterizedTest(name = "in {0} on a {1}, script {2}")
  @CsvSource({"ES, SMALL, true", "NL, LAPTOP, true", "EN, PHONE, false"})
  void every_page_can_be_read_by_everybody(Language language, Size size, boolean script) {
    try (var person = somebody(jamie, language, size, script);
        var ada = somebody(town.manager("Ada"), language, size, script);
        var peer = somebody(maria, language, size, script);
        var ines = somebody(town.administrator("Ines"), language, size, script)) {
      look(person, "/my/peers", "walking");
      person.sends("form[action='/my/peers/another']");
      see(person, "another");
      person.sends("form[action$='/choice']");
      see(person, "another-chosen");
      look(person, "/today", "another-today");
      person.opens("/my/peers");
      person.sends("form[action='/my/peers/staying']");
      see(person, "staying");
      look(person, "/my/looked", "looked");
      look(peer, "/profile", "profile");
      look(ada, "/team", "team");
      ada.opensLink("/team/" + maria.specialist());
      see(ada, "certificates");
      ada.sends("form[action='/team/" + maria.specialist() + "']");
      see(ada, "certificates-wrong");
      look(ines, "/today", "stale-lines");
      look(ines, "/crisis", "crisis-staff");
      look(person, "/crisis", "crisis");
    }
    assertThat(seen).isEmpty();
  }

  private void look(Person who, String path, String name) {
    who.opens(path);
    see(who, name);
  }

  private void see(Person who, String name) {
    var language = who.page().locator("html").getAttribute("lang");
    seen.addAll(who.looks("peers-" + language + "-" + name));
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
