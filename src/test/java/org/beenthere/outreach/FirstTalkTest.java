package org.beenthere.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.TestTime;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.appointments.Appointments;
import org.beenthere.appointments.Suggestion;
import org.beenthere.outreach.Conversations.Begun;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.beenthere.vocabulary.Way;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A first talk keeps its hour free in the calendar of the specialist, and says there nothing of
/// whom it is with.
@InTheHouse
class FirstTalkTest {

  @Autowired Towns towns;
  @Autowired TestTime time;
  @Autowired Clock clock;
  @Autowired SignedIn signedIn;
  @Autowired MockMvcTester mvc;
  @Autowired Stranger stranger;
  @Autowired Conversations conversations;
  @Autowired ConversationDesk desk;
  @Autowired OldConversations old;
  @Autowired Appointments appointments;
  @Autowired House house;
  @Autowired JdbcClient database;

  Town town;
  Viewer ada;
  Viewer maria;
  Viewer jamie;
  Instant when;

  @BeforeEach
  void two_who_walk_together_and_an_hour() {
    town = towns.found();
    ada = town.manager("Ada");
    maria = Stranger.peer(town, "Maria");
    jamie = town.participant("Jamie");
    town.pair(jamie, maria);
    when = clock.instant().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.HOURS);
  }

  @Test
  void nobody_is_booked_over_a_first_talk() {
    agreed(when);

    assertThatThrownBy(() -> meetsJamie(when.plus(Duration.ofMinutes(15))))
        .isInstanceOf(Refusal.class);
    meetsJamie(when.plus(FirstTalks.LASTS));
  }

  @Test
  void a_first_talk_is_not_agreed_over_a_meeting_and_the_page_says_so() {
    meetsJamie(when);
    var begun = stranger.writes(town, maria, "Hello");
    conversations.propose(begun.ticket(), when.plus(Duration.ofMinutes(15)), Way.PHONE);

    var told =
        mvc.post()
            .uri("/conversations/" + id(begun) + "/talk")
            .with(signedIn.as(maria))
            .header("Accept-Language", "en")
            .param("agrees", "true")
            .exchange();

    assertThat(told).hasStatus(409);
    assertThat(body(told)).contains("has another meeting at that time");
    assertThat(talk(begun).isProposed()).isTrue();
    assertThat(busy()).isZero();
  }

  @Test
  void taking_back_another_time_handing_over_closing_and_erasing_free_the_hour() {
    var takenBack = agreed(when);
    conversations.propose(takenBack.ticket(), null, Way.PHONE);
    assertThat(busy()).isZero();

    var moved = agreed(when);
    conversations.propose(moved.ticket(), when.plus(Duration.ofDays(1)), Way.PHONE);
    assertThat(busy()).isZero();
    desk.answerTalk(id(moved), true, maria);
    assertThat(busy()).isEqualTo(1);
    desk.close(id(moved), "Enough.", maria);
    assertThat(busy()).isZero();

    var rosa = Stranger.peer(town, "Rosa");
    var handed = agreed(when);
    desk.handOver(id(handed), rosa.specialist(), maria);
    assertThat(busy()).isZero();
    assertThat(talk(handed).isProposed()).isTrue();
    desk.answerTalk(id(handed), true, rosa);
    assertThat(busy()).isEqualTo(1);
    meetsJamie(when);

    conversations.erase(handed.ticket());
    assertThat(busy()).isZero();
  }

  @Test
  void what_nobody_went_on_with_frees_the_hour_when_it_is_erased() {
    agreed(when.plus(Duration.ofDays(50)));
    assertThat(busy()).isEqualTo(1);

    time.forward(Duration.ofDays(31));
    old.look();

    assertThat(busy()).isZero();
  }

  @Test
  void only_whoever_will_be_there_says_yes() {
    var begun = stranger.writes(town, maria, "I want to die");
    conversations.propose(begun.ticket(), when, Way.PHONE);

    assertThatThrownBy(() -> desk.answerTalk(id(begun), true, ada)).isInstanceOf(Refusal.class);
    assertThat(busy()).isZero();
    desk.answerTalk(id(begun), true, maria);
    desk.answerTalk(id(begun), true, maria);
    assertThat(busy()).isEqualTo(1);
  }

  @Test
  void two_who_ask_for_the_same_hour_at_once_are_not_both_promised_it() throws Exception {
    var first = proposed(when);
    var second = proposed(when.plus(Duration.ofMinutes(10)));
    var together = new CyclicBarrier(2);
    try (var hands = Executors.newFixedThreadPool(2)) {
      var told = hands.invokeAll(List.of(saysYes(first, together), saysYes(second, together)));
      assertThat(List.of(told.getFirst().get(), told.getLast().get()))
          .containsExactlyInAnyOrder(true, false);
    }
    assertThat(busy()).isEqualTo(1);
  }

  private Callable<Boolean> saysYes(Begun begun, CyclicBarrier together) {
    return () -> {
      together.await();
      try {
        return desk.answerTalk(id(begun), true, maria) instanceof Outcome.Done;
      } catch (Refusal booked) {
        return false;
      }
    };
  }

  @Test
  void the_row_says_when_and_leads_nowhere() {
    var begun = agreed(when);
    var row =
        house.as(
            Asking.houseOf(town.id()),
            () ->
                database
                    .sql(
                        """
                        select to_jsonb(a)::text from appointments.appointment a
                         where participant_id is null
                        """)
                    .query(String.class)
                    .single());

    assertThat(row).contains(maria.specialist().toString());
    assertThat(row).doesNotContain(id(begun).toString(), "Blue", jamie.participant().toString());
  }

  @Test
  void neither_participants_nor_colleagues_see_it_or_can_take_it_out() {
    agreed(when);
    var rosa = Stranger.peer(town, "Rosa");
    for (var viewer : List.of(jamie, rosa, maria)) {
      assertThat(count(Asking.of(viewer))).as(viewer.called()).isZero();
    }
    for (var asking : List.of(Asking.of(ada), Asking.of(maria), Asking.visitorOf(town.id()))) {
      var removed =
          house.as(asking, () -> database.sql("delete from appointments.appointment").update());
      assertThat(removed).as(asking.hat().toString()).isZero();
    }
    assertThat(busy()).isEqualTo(1);
    assertThat(
            town.as(
                maria,
                () ->
                    appointments.open(
                        town.id(), maria.specialist(), when.plus(Duration.ofDays(9)))))
        .isEmpty();
  }

  @Test
  void both_put_it_into_their_calendars_in_neutral_words() {
    var begun = agreed(when);
    var theirs =
        mvc.get()
            .uri("/conversations/" + id(begun) + "/calendar")
            .with(signedIn.as(maria))
            .header("Accept-Language", "en")
            .exchange();
    var opened =
        mvc.post()
            .uri("/conversation/open")
            .with(SignedIn.token())
            .param("phrase", begun.keys().phrase())
            .exchange();
    var mine =
        mvc.get()
            .uri("/conversation/talk/calendar")
            .header("Accept-Language", "en")
            .cookie(opened.getResponse().getCookie("conversation"))
            .exchange();

    for (var file : List.of(theirs, mine)) {
      assertThat(file).hasStatusOk().hasContentTypeCompatibleWith("text/calendar");
      assertThat(body(file))
          .contains("SUMMARY:Appointment", "CLASS:PRIVATE")
          .doesNotContain("Maria", "Blue", "Riverbend", id(begun).toString());
    }
    assertThat(uid(theirs)).isNotEqualTo(uid(mine));
    assertThat(mvc.get().uri("/conversation/talk/calendar").exchange()).hasStatus(404);
  }

  private static String uid(org.springframework.test.web.servlet.assertj.MvcTestResult file) {
    return body(file).lines().filter(line -> line.startsWith("UID:")).findFirst().orElseThrow();
  }

  private Begun agreed(Instant at) {
    var begun = proposed(at);
    assertThat(desk.answerTalk(id(begun), true, maria)).isInstanceOf(Outcome.Done.class);
    return begun;
  }

  private Begun proposed(Instant at) {
    var begun = stranger.writes(town, maria, "Hello " + UUID.randomUUID());
    conversations.propose(begun.ticket(), at, Way.PHONE);
    return begun;
  }

  private void meetsJamie(Instant at) {
    var suggestion = new Suggestion(List.of(at), 45, Way.PHONE, "");
    town.does(
        maria,
        () -> appointments.propose(maria, jamie.participant(), suggestion, UUID.randomUUID()));
    town.does(
        jamie,
        () -> {
          var open = appointments.open(town.id(), jamie.participant());
          appointments.agree(
              jamie,
              open.stream()
                  .filter(one -> one.startsAt().equals(at))
                  .findFirst()
                  .orElseThrow()
                  .id());
        });
  }

  private long busy() {
    return house.as(
        Asking.houseOf(town.id()),
        () ->
            database
                .sql(
                    "select count(*) from appointments.appointment where organization_id = :town and participant_id is null")
                .param("town", town.id().value())
                .query(Long.class)
                .single());
  }

  private long count(Asking asking) {
    return house.as(
        asking,
        () ->
            database
                .sql("select count(*) from appointments.appointment")
                .query(Long.class)
                .single());
  }

  private Talk talk(Begun begun) {
    return conversations.read(begun.ticket()).orElseThrow().about().talk();
  }

  private static ConversationId id(Begun begun) {
    return begun.ticket().conversation();
  }

  private static String body(org.springframework.test.web.servlet.assertj.MvcTestResult answer) {
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
