package org.beenthere.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.participants.Participants;
import org.beenthere.participants.SafeContact;
import org.beenthere.referrals.Guest.Waiting;
import org.beenthere.referrals.Request.State;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Somebody who is known already asks again: noticed by whoever may know it, and by nobody else
/// (PR-02, PR-17, PR-37).
@InTheHouse
class SamenessTest {

  private static final AtomicInteger NETWORKS = new AtomicInteger(1);
  private static final SafeContact BY_TEXT =
      new SafeContact(SafeContact.Means.TEXT, "+16155550177", null, null, null, false, "");

  @Autowired MockMvcTester mvc;
  @Autowired Towns towns;
  @Autowired SignedIn signedIn;
  @Autowired Referrals referrals;
  @Autowired Sameness sameness;
  @Autowired Participants participants;
  @Autowired Guests guests;
  @Autowired Guest guest;
  @Autowired House house;
  @Autowired JdbcClient database;

  Town town;
  Viewer ada;
  Viewer jamie;
  Viewer maria;
  Waiting again;

  @BeforeEach
  void jamie_is_known_and_somebody_asks_with_the_same_number() {
    town = towns.found();
    ada = town.manager("Ada");
    jamie = town.participant("Jamie", Language.EN, BY_TEXT);
    maria = town.specialist("Maria");
    town.pair(jamie, maria);
    again = guest.asks(town, "J.", null, "It is me again.", BY_TEXT, Intake.NONE);
  }

  @Test
  void a_manager_is_told_and_compares_and_the_record_remembers_that_they_looked() {
    assertThat(page("/requests/" + again.request(), ada))
        .contains("May be the same person as", "Jamie", "The same phone number");

    assertThat(page(compare(), ada))
        .contains("One person or two?", "Jamie", "+16155550177", "Phone number")
        .as("it is not the manager’s own number")
        .doesNotContain("Your phone number");
    assertThat(page("/my/looked", jamie)).contains("Ada");
  }

  @Test
  void joined_there_is_no_second_record_and_the_request_leads_to_the_first() {
    say("yes");

    var request = request();
    assertThat(request.answer().state()).isEqualTo(State.JOINED);
    assertThat(request.answer().participant()).isEqualTo(jamie.participant());
    assertThat(people()).isEqualTo(1);
    assertThat(page("/requests/" + again.request(), ada))
        .contains("It leads to the record of somebody who is known already", "two after all");
  }

  @Test
  void joining_lets_nobody_into_anything() {
    var before = reach();

    say("yes");

    assertThat(reach()).isEqualTo(before);
    assertThat(hats(again.viewer())).extracting(Viewer::hat).containsExactly(Hat.GUEST);
    assertThat(mvc.get().uri("/requests/" + again.request()).with(signedIn.as(maria)))
        .hasStatus(404);
    var stillAGuest = page("/today", again.viewer());
    assertThat(stillAGuest).doesNotContain("Come in").doesNotContain("Jamie");
  }

  @Test
  void undone_all_is_as_it_was_and_what_was_said_stays_on_record() {
    var before = reach();
    var since = request().receivedAt();
    say("yes");

    assertThat(
            mvc.post().uri("/requests/" + again.request() + "/separation").with(signedIn.as(ada)))
        .hasStatus(303);

    assertThat(request().isWaiting()).isTrue();
    assertThat(request().receivedAt()).isEqualTo(since);
    assertThat(reach()).isEqualTo(before);
    assertThat(said("ended_at is not null and same")).isEqualTo(1);
    assertThat(page("/requests/" + again.request(), ada)).contains("May be the same person as");
  }

  @Test
  void two_people_are_not_asked_about_again() {
    say("no");

    assertThat(page("/requests/" + again.request(), ada))
        .doesNotContain("May be the same person as")
        .contains("Welcome as participant");
    assertThat(said("not same and ended_at is null")).isEqualTo(1);
  }

  @Test
  void who_is_not_alike_cannot_be_compared_and_a_stranger_not_at_all() {
    var kim = town.participant("Kim").participant();
    var elsewhere = towns.found();
    var there = elsewhere.participant("J.", Language.EN, BY_TEXT).participant();
    for (var other : List.of(kim, there, new ParticipantId(UUID.randomUUID()))) {
      var path = "/requests/" + again.request() + "/people/" + other;
      assertThat(mvc.get().uri(path).with(signedIn.as(ada))).hasStatus(404);
      assertThat(mvc.post().uri(path).param("same", "yes").with(signedIn.as(ada))).hasStatus(404);
    }
    assertThat(page("/requests/" + again.request(), ada)).doesNotContain(there.toString());
  }

  @Test
  void only_whoever_may_open_the_record_sees_what_was_said() {
    say("no");
    for (var viewer : List.of(maria, town.administrator("Root"), jamie, again.viewer())) {
      assertThat(
              house.as(
                  Asking.of(viewer),
                  () ->
                      database
                          .sql("select count(*) from referrals.resemblance")
                          .query(Long.class)
                          .single()))
          .as("%s", viewer.hat())
          .isZero();
    }
  }

  @Test
  void whoever_asks_and_is_joined_sees_what_anybody_sees_with_whom_we_want_to_talk_first() {
    var kim = guest.asks(town, "Kim", null, "I would like to stop.", BY_TEXT, Intake.NONE);
    mvc.post().uri("/requests/" + kim.request() + "/talk").with(signedIn.as(ada)).exchange();
    say("yes");

    assertThat(plain(page("/today", again.viewer())))
        .isEqualTo(plain(page("/today", kim.viewer())));
  }

  @Test
  void whoever_was_joined_can_take_it_back_and_nothing_leads_to_them_any_more() {
    say("yes");

    assertThat(mvc.post().uri("/my/request/withdrawal").with(signedIn.as(again.viewer())))
        .hasStatus(303);

    assertThatThrownBy(this::request).isInstanceOf(NotFound.class);
    assertThat(said("true")).isZero();
  }

  @Test
  void a_visitor_is_answered_the_same_whether_somebody_is_known_or_not() {
    var first = ask("Jamie", "615 555 0177");

    assertThat(ask("Jamie", "615 555 0188")).isEqualTo(first);
  }

  private String ask(String called, String phone) {
    var sent =
        mvc.post()
            .uri("/ask")
            .remoteAddress("2001:db8:88:" + Integer.toHexString(NETWORKS.getAndIncrement()) + "::1")
            .with(SignedIn.token())
            .header("Accept-Language", "en")
            .param("form", UUID.randomUUID().toString())
            .param("organization", town.id().toString())
            .param("called", called)
            .param("reach.reachBy", "TEXT")
            .param("reach.phone", phone)
            .exchange();
    assertThat(sent).hasStatusOk();
    return plain(ReferralsTest.body(sent));
  }

  /// A page without what differs each time: tokens, code words and the name it greets.
  private static String plain(String page) {
    return page.replaceAll("name=\"_[a-z]+\" value=\"[^\"]*\"", "")
        .replaceAll("<strong translate=\"no\">[^<]*", "")
        .replaceAll("name=\"(signIn|password)\" value=\"[^\"]*\"", "")
        .replaceAll("<bdi>(J\\.|Kim)</bdi>", "");
  }

  private void say(String same) {
    assertThat(mvc.post().uri(compare()).param("same", same).with(signedIn.as(ada))).hasStatus(303);
  }

  private String compare() {
    return "/requests/" + again.request() + "/people/" + jamie.participant();
  }

  private Request request() {
    return town.as(ada, () -> referrals.find(town.id(), again.request()));
  }

  private String page(String path, Viewer viewer) {
    return ReferralsTest.body(
        mvc.get().uri(path).header("Accept-Language", "en").with(signedIn.as(viewer)).exchange());
  }

  private List<Viewer> hats(Viewer viewer) {
    return new Asking(null, viewer.account(), Hat.DOOR, null)
        .get(() -> guests.hatsOf(viewer.account(), "J."));
  }

  private long people() {
    return town.as(ada, () -> participants.count(ada));
  }

  /// Who may open the record, and whose it is.
  private String reach() {
    return house.as(
        Asking.houseOf(town.id()),
        () ->
            database
                .sql(
                    """
                    select (select string_agg(c::text, ' ' order by c::text) from participants.circle c
                             where c.participant_id = :jamie)
                           || (select p.account_id || ' ' || p.state from participants.participant p
                                where p.id = :jamie)
                    """)
                .param("jamie", jamie.participant().value())
                .query(String.class)
                .single());
  }

  private long said(String which) {
    return house.as(
        Asking.houseOf(town.id()),
        () ->
            database
                .sql(
                    "select count(*) from referrals.resemblance where organization_id = :town and "
                        + which)
                .param("town", town.id().value())
                .query(Long.class)
                .single());
  }
}
