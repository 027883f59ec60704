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
import org.beenthere.Towns;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A manager releases a waiting list, a person chooses, a peer says whom they know; axe finds
/// nothing.
@InTheHouse
@Tag("browser")
class WaitlistWalkTest {

  private static Browser browser;

  @Autowired Towns towns;
  @Autowired SignedIn signedIn;
  @Autowired Certified certified;
  @Autowired Waiting waiting;
  @LocalServerPort int port;

  private final List<String> seen = new ArrayList<>();

  @BeforeAll
  static void open_a_browser() {
    browser = new Browser();
  }

  @AfterAll
  static void close_the_browser() {
    browser.close();
  }

  @ParameterizedTest(name = "in {0} on a {1}, script {2}")
  @CsvSource({"EN, PHONE, true", "ES, LAPTOP, false", "NL, SMALL, true"})
  void from_the_list_to_a_choice(Language language, Size size, boolean script) {
    var town = towns.found();
    var maria = certified.specialist(town, "Maria", 1);
    certified.specialist(town, "Rosa", 2);
    var sam = waiting.looks(town, "Sam");
    waiting.looks(town, "Kim");
    waiting.looks(town, "Lou");
    waiting.looks(town, "Noor");
    try (var ada = somebody(town.manager("Ada"), language, size, script);
        var person = somebody(sam, language, size, script);
        var peer = somebody(maria, language, size, script)) {
      look(peer, "/profile/known", "known");
      peer.writes("called", "An Old Friend");
      peer.sends("form[action='/profile/known']");
      see(peer, "known-one");
      look(person, "/my/peers/wish", "wish");
      person.sends("form[action='/my/peers/wish']");
      person.sends("form[action='/my/peers/call']");
      see(person, "call");

      look(ada, "/matching/rules", "rules");
      look(ada, "/team/" + maria.specialist() + "/role", "role");
      look(ada, "/matching", "before");
      ada.sends("form[action='/matching/drafts']");
      see(ada, "draft");
      ada.sends("form[action='/matching/pins']");
      see(ada, "pinned");
      look(ada, "/matching?alone=true", "alone");
      ada.sends("form[action$='/release']");
      see(ada, "released");
      look(ada, "/today", "calls");

      look(person, "/my/peers", "offers");
      person.sends("form[action$='/choice']");
      see(person, "chosen");
    }
    assertThat(seen).isEmpty();
  }

  private void look(Person who, String path, String name) {
    who.opens(path);
    see(who, name);
  }

  private void see(Person who, String name) {
    var language = who.page().locator("html").getAttribute("lang");
    seen.addAll(who.looks("waitlist-" + language + "-" + name));
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
