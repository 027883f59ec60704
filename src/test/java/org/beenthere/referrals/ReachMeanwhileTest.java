package org.beenthere.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.participants.Participants;
import org.beenthere.participants.SafeContact;
import org.beenthere.participants.SafeContact.Means;
import org.beenthere.referrals.Guest.Waiting;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Kim asked for support, is reached by text, and waits. Then the phone is not safe any more.
@InTheHouse
class ReachMeanwhileTest {

  private static final String OLD = "+16155550177";
  private static final String PAGE = "/my/request/reach";
  private static final SafeContact BY_TEXT =
      new SafeContact(Means.TEXT, OLD, null, null, null, false, "Your book is here");

  @Autowired Towns towns;
  @Autowired SignedIn signedIn;
  @Autowired Guest guest;
  @Autowired Referrals referrals;
  @Autowired Participants participants;
  @Autowired MockMvcTester browser;
  @Autowired JdbcClient database;

  Town town;
  Viewer ada;
  Waiting kim;

  @BeforeEach
  void kim_waits() {
    town = towns.found();
    ada = town.manager("Ada");
    kim = guest.asks(town, "Kim", null, "I would like to stop.", BY_TEXT, Intake.NONE);
  }

  @Test
  void it_stands_on_the_page_of_the_request_and_one_tap_ends_it() {
    assertThat(get(kim, "/today"))
        .bodyText()
        .contains("We text you at " + OLD, "Only here from now on", PAGE);

    assertThat(post(kim, PAGE + "/here", Map.of())).hasStatus(303).hasHeader("Location", "/today");
    assertThat(post(kim, PAGE + "/here", Map.of())).as("a second tap").hasStatus(303);

    assertThat(reach().ways()).isEmpty();
    assertThat(reach().phone()).isEqualTo(OLD);
    assertThat(get(kim, "/today"))
        .bodyText()
        .contains("We do not text, call or mail you")
        .doesNotContain("Only here from now on<");
    assertThat(count("audit.entry where hat = 'GUEST' and deed = 'CHANGE'")).isOne();

    assertThat(post(kim, PAGE + "/here", Map.of("forget", "true"))).hasStatus(303);
    assertThat(reach()).isEqualTo(SafeContact.INBOX_ONLY);
  }

  @Test
  void it_is_changed_and_whoever_answers_reads_the_new_way() {
    var form = Map.of("reachBy", "PHONE", "phone", "615 555 0134", "version", "1");

    assertThat(post(kim, PAGE, form)).hasStatus(303);
    assertThat(post(kim, PAGE, form)).as("sent twice").hasStatus(303);

    assertThat(browser.get().uri("/requests/" + kim.request()).with(signedIn.as(ada)).exchange())
        .bodyText()
        .contains("+16155550134")
        .doesNotContain(OLD);
  }

  @Test
  void what_cannot_be_is_said_and_nothing_typed_is_lost() {
    var form = Map.of("reachBy", "EMAIL", "email", "kim at home", "safeWords", "Took a while");

    assertThat(post(kim, PAGE, form))
        .hasStatus(422)
        .bodyText()
        .contains("Write your e-mail address", "kim at home", "Took a while");
    assertThat(reach()).isEqualTo(BY_TEXT);
  }

  @Test
  void a_form_that_was_open_meanwhile_overwrites_nothing_unread() {
    assertThat(post(kim, PAGE + "/here", Map.of())).hasStatus(303);

    var open = Map.of("reachBy", "PHONE", "phone", "615 555 0134", "version", "1");
    assertThat(post(kim, PAGE, open))
        .hasStatus(422)
        .bodyText()
        .contains("615 555 0134", "name=\"version\" value=\"2\"");
    assertThat(reach().ways()).isEmpty();
  }

  @Test
  void whoever_was_welcomed_a_moment_before_is_heard_all_the_same() {
    var person =
        town.as(ada, () -> referrals.welcome(kim.request(), ada)).request().answer().participant();

    assertThat(post(kim, PAGE + "/here", Map.of("forget", "true"))).hasStatus(303);

    assertThat(town.as(ada, () -> participants.find(town.id(), person)).reach())
        .isEqualTo(SafeContact.INBOX_ONLY);
  }

  @Test
  void in_a_session_of_their_own_making_a_guest_changes_nobodys() {
    var sam = guest.asks(town, "Sam");

    for (var who : java.util.List.of(kim, sam)) {
      assertThat(
              town.<Integer>as(
                  who.viewer(),
                  () -> database.sql("update referrals.request set phone = '+1'").update()))
          .isZero();
    }
    assertThat(post(sam, PAGE + "/here", Map.of())).hasStatus(303);
    assertThat(reach()).isEqualTo(BY_TEXT);
    assertThat(browser.get().uri(PAGE).with(signedIn.as(ada)).exchange().getResponse().getStatus())
        .isIn(403, 404);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_page_speaks_every_language(Language language) {
    assertThat(get(kim, PAGE + "?lang=" + language.code())).hasStatusOk();
  }

  private SafeContact reach() {
    return town.as(ada, () -> referrals.find(town.id(), kim.request())).asked().reach();
  }

  private long count(String what) {
    return town.<Long>as(
        ada, () -> database.sql("select count(*) from " + what).query(Long.class).single());
  }

  private MvcTestResult get(Waiting who, String path) {
    return browser.get().uri(path).with(signedIn.as(who.viewer())).exchange();
  }

  private MvcTestResult post(Waiting who, String path, Map<String, String> form) {
    var sent = browser.post().uri(path).with(signedIn.as(who.viewer()));
    form.forEach(sent::param);
    return sent.exchange();
  }
}
