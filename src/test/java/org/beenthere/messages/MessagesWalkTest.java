package org.beenthere.messages;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Jamie and Maria write to each other, each at a page of their own.
@InTheHouse
@Tag("browser")
class MessagesWalkTest {

  private static Browser browser;

  @Autowired Towns towns;
  @Autowired SignedIn signedIn;
  @LocalServerPort int port;

  private final List<String> seen = new ArrayList<>();
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
    var town = towns.found();
    jamie = town.participant("Jamie");
    maria = town.specialist("Maria");
    town.pair(jamie, maria);
  }

  @ParameterizedTest
  @CsvSource({"ES, PHONE, true", "NL, LAPTOP, false"})
  void what_the_one_says_is_there_for_the_other(Language language, Size size, boolean script) {
    try (var person = somebody(jamie, language, size, script);
        var peer = somebody(maria, language, size, script)) {
      look(person, "/my/messages", "none");
      say(person, "Is it still at the library?");
      assertThat(person.page().locator("#words").inputValue())
          .as("what was said is not typed for them once more")
          .isEmpty();
      look(peer, "/today", "unread");
      look(peer, "/people/" + jamie.participant() + "/messages", "read");
      assertThat(peer.text()).contains("Is it still at the library?");
      say(peer, "Yes, in the small room.");
      if (script) {
        // By itself, without a tap.
        person.page().locator("ol.thread").getByText("Yes, in the small room.").waitFor();
      } else {
        person.page().locator("[data-thread-look] a").click();
      }
      assertThat(person.text()).contains("Yes, in the small room.");
      seen.addAll(person.looks("messages-answered"));
      look(person, "/my/messages/wishes", "wishes");
    }
    assertThat(seen).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"EN, PHONE, I want to kill myself"})
  void whom_to_call_comes_before_words_of_danger_are_sent(
      Language language, Size size, String words) {
    try (var person = somebody(jamie, language, size, true);
        var peer = somebody(maria, language, Size.LAPTOP, true)) {
      person.opens("/my/messages");
      say(person, words);
      seen.addAll(person.looks("messages-danger"));
      assertThat(person.page().locator("ol.thread").innerText()).doesNotContain(words);
      assertThat(person.page().locator("#words").inputValue()).isEqualTo(words);
      send(person);
      assertThat(person.page().locator("ol.thread").innerText()).contains(words);
      look(peer, "/today", "alarm");
      assertThat(peer.text()).contains("Words that sound like danger", "Jamie");
      look(peer, "/people/" + jamie.participant() + "/messages", "alarm-read");
      needsSomeone(person, peer);
    }
    assertThat(seen).isEmpty();
  }

  /// From the foot of any page of theirs, and until a human answers.
  private void needsSomeone(Person person, Person peer) {
    person.page().locator(".crisis a[href='/my/now']").click();
    seen.addAll(person.looks("now"));
    send(person);
    seen.addAll(person.looks("now-waiting"));
    look(peer, "/today", "now-today");
    peer.page().locator("form[action$='/mine'] button").click();
    seen.addAll(peer.looks("now-answered"));
    // By itself, without a tap.
    person.page().getByText("answers you").waitFor();
    person.page().locator("#all-right").click();
    seen.addAll(person.looks("now-over"));
    look(person, "/my/crisis-plan/parts/signs", "signs");
    look(person, "/my/crisis-plan", "hard-days");
    look(person, "/my/directive", "directive");
  }

  private static void say(Person person, String words) {
    person.writes("words", words);
    send(person);
  }

  private static void send(Person person) {
    person.page().locator("form:has(#words) button").last().click();
    person.page().waitForLoadState();
  }

  private void look(Person person, String path, String name) {
    person.opens(path);
    seen.addAll(person.looks("messages-" + name));
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
