package org.beenthere.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.access.Accounts;
import org.beenthere.participants.Participants;
import org.beenthere.participants.SafeContact;
import org.beenthere.referrals.Answering.Answered;
import org.beenthere.referrals.Answering.SomeoneWasFaster;
import org.beenthere.referrals.Guest.Waiting;
import org.beenthere.storage.Asking;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A request, from the waiting list to its answer.
@InTheHouse
class ReferralsTest {

  @Autowired MockMvcTester mvc;
  @Autowired Towns towns;
  @Autowired SignedIn signedIn;
  @Autowired Referrals referrals;
  @Autowired Guests guests;
  @Autowired Guest guest;
  @Autowired Accounts accounts;
  @Autowired Participants participants;

  Town town;
  Viewer ada;
  Waiting sam;

  @BeforeEach
  void sam_waits() {
    town = towns.found();
    ada = town.manager("Ada");
    sam = guest.asks(town, "Sam");
  }

  @Test
  void a_manager_sees_who_waits_the_longest_first() {
    guest.asks(town, "Kim");

    var page = body(mvc.get().uri("/requests").with(signedIn.as(ada)).exchange());

    assertThat(page.indexOf("Sam")).isPositive().isLessThan(page.indexOf("Kim"));
    assertThat(body(mvc.get().uri("/today").with(signedIn.as(ada)).exchange()))
        .contains("Waiting for an answer")
        .contains("2 people");
  }

  @Test
  void whoever_may_be_in_danger_is_looked_at_first() {
    guest.asks(town, "Kim", null, "I want to die");

    for (var path : List.of("/requests", "/today")) {
      var page = body(mvc.get().uri(path).with(signedIn.as(ada)).exchange());
      assertThat(page.indexOf("Kim")).as(path).isPositive().isLessThan(page.indexOf("Sam"));
    }
  }

  @Test
  void whoever_is_welcomed_is_a_participant_with_what_they_said() {
    var answering = town.as(ada, () -> referrals.welcome(sam.request(), ada));

    assertThat(answering).isInstanceOf(Answered.class);
    var id = answering.request().answer().participant();
    var participant = town.as(ada, () -> participants.find(town.id(), id));
    assertThat(participant.called()).isEqualTo("Sam");
    assertThat(participant.account()).isEqualTo(sam.viewer().account());
    assertThat(participant.wishes().hopes()).contains("I am afraid to");
    assertThat(hats()).extracting(Viewer::hat).containsExactly(Hat.PARTICIPANT);
  }

  @Test
  void whoever_is_reached_otherwise_since_then_is_not_found_under_their_old_number() {
    var old =
        new SafeContact(SafeContact.Means.TEXT, "+16155550177", null, null, null, false, "Hello");
    var kim = guest.asks(town, "Kim", null, "I would like to stop.", old, Intake.NONE);
    var person =
        town.as(ada, () -> referrals.welcome(kim.request(), ada)).request().answer().participant();
    var path = "/requests/" + kim.request();
    assertThat(body(mvc.get().uri(path).with(signedIn.as(ada)).exchange())).contains("5550177");

    assertThat(mvc.post().uri("/people/" + person + "/reach/here").with(signedIn.as(ada)))
        .hasStatus(303);

    assertThat(body(mvc.get().uri(path).with(signedIn.as(ada)).exchange()))
        .doesNotContain("5550177");
    assertThat(town.as(ada, () -> referrals.find(town.id(), kim.request())).asked().reach())
        .isEqualTo(SafeContact.INBOX_ONLY);
  }

  @Test
  void a_welcome_leads_on_to_the_page_of_the_person() {
    var path = "/requests/" + sam.request();
    assertThat(mvc.post().uri(path + "/welcome").with(signedIn.as(ada)))
        .hasStatus(303)
        .hasHeader("Location", path);

    var person =
        town.as(ada, () -> referrals.find(town.id(), sam.request())).answer().participant();
    assertThat(body(mvc.get().uri(path).with(signedIn.as(ada)).exchange()))
        .contains("href=\"/people/" + person + "\"", "Open the page of");
  }

  @Test
  void as_long_as_they_wait_they_are_a_guest() {
    assertThat(hats()).extracting(Viewer::hat).containsExactly(Hat.GUEST);
  }

  @Test
  void of_two_managers_at_once_one_is_told_that_someone_was_faster() throws Exception {
    var bob = town.manager("Bob");
    Callable<Answering> welcome = () -> town.as(ada, () -> referrals.welcome(sam.request(), ada));
    Callable<Answering> decline =
        () -> town.as(bob, () -> referrals.decline(sam.request(), DeclineReason.NO_ROOM, bob));

    try (var both = Executors.newFixedThreadPool(8)) {
      var answers =
          both
              .invokeAll(
                  IntStream.range(0, 8).mapToObj(i -> i % 2 == 0 ? welcome : decline).toList())
              .stream()
              .map(ReferralsTest::get)
              .toList();

      assertThat(answers).filteredOn(Answered.class::isInstance).hasSize(1);
      assertThat(answers).filteredOn(SomeoneWasFaster.class::isInstance).hasSize(7);
    }
  }

  @Test
  void the_slower_manager_sees_how_it_stands_now() {
    town.does(ada, () -> referrals.decline(sam.request(), DeclineReason.TOO_FAR, ada));

    var late =
        mvc.post().uri("/requests/" + sam.request() + "/welcome").with(signedIn.as(ada)).exchange();

    assertThat(late).hasStatus(409);
    assertThat(body(late)).contains("Someone was faster").contains("too far away");
  }

  @Test
  void declining_asks_why_from_a_list_and_tells_the_guest_in_kind_words() {
    var path = "/requests/" + sam.request() + "/refusal";
    assertThat(mvc.post().uri(path).with(signedIn.as(ada)).exchange()).hasStatus(422);

    assertThat(mvc.post().uri(path).with(signedIn.as(ada)).param("reason", "NO_ROOM").exchange())
        .hasStatus(303);

    var today = body(mvc.get().uri("/today").with(signedIn.as(sam.viewer())).exchange());
    assertThat(today).contains("it was right to ask").contains("Other groups may have room");
  }

  @Test
  void a_guest_sees_how_it_stands_and_nobody_elses_request() {
    var kim = guest.asks(town, "Kim");

    var today = body(mvc.get().uri("/today").with(signedIn.as(sam.viewer())).exchange());

    assertThat(today).contains("We have your request");
    assertThatThrownBy(() -> town.as(sam.viewer(), () -> referrals.find(town.id(), kim.request())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void a_guest_who_takes_it_back_is_forgotten() {
    var done = mvc.post().uri("/my/request/withdrawal").with(signedIn.as(sam.viewer())).exchange();

    assertThat(done).hasStatus(303);
    assertThat(town.as(ada, () -> referrals.waiting(town.id(), 10))).isEmpty();
    assertThatThrownBy(() -> town.as(ada, () -> referrals.find(town.id(), sam.request())))
        .isInstanceOf(NotFound.class);
    assertThat(hats()).isEmpty();
    assertThat(accounts.called(List.of(sam.viewer().account()))).isEmpty();
  }

  @Test
  void a_specialist_and_an_administrator_see_no_request() {
    for (var viewer : List.of(town.specialist("Dee"), town.administrator("Root"))) {
      assertThat(town.as(viewer, () -> referrals.waiting(town.id(), 10))).isEmpty();
      assertThat(mvc.get().uri("/requests").with(signedIn.as(viewer)).exchange()).hasStatus(404);
    }
  }

  @Test
  void a_visitor_puts_a_request_in_and_cannot_look() {
    assertThat(Asking.visitorOf(town.id()).get(() -> referrals.waiting(town.id(), 10))).isEmpty();
  }

  @Test
  void a_manager_elsewhere_gets_the_page_for_what_never_was() {
    var elsewhere = towns.found();
    var eve = elsewhere.manager("Eve");

    assertThat(mvc.get().uri("/requests/" + sam.request()).with(signedIn.as(eve)).exchange())
        .hasStatus(404);
    assertThat(
            mvc.post()
                .uri("/requests/" + sam.request() + "/welcome")
                .with(signedIn.as(eve))
                .exchange())
        .hasStatus(404);
  }

  private List<Viewer> hats() {
    AccountId account = sam.viewer().account();
    return new Asking(null, account, Hat.DOOR, null)
        .get(() ->
            java.util.stream.Stream.concat(
                    guests.hatsOf(account, "Sam").stream(),
                    participants.hatsOf(account, "Sam").stream())
                .toList());
  }

  static String body(MvcTestResult sent) {
    try {
      return sent.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static <T> T get(java.util.concurrent.Future<T> future) {
    try {
      return future.get();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }
}
