package org.beenthere.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.TestTime;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.appointments.Appointment.Reason;
import org.beenthere.appointments.Appointment.State;
import org.beenthere.pairings.Pairing;
import org.beenthere.pairings.Pairings;
import org.beenthere.participants.SafeContact;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.beenthere.vocabulary.Way;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Two people find a time, and nobody is booked twice.
@InTheHouse
class AppointmentsTest {

  @Autowired MockMvcTester mvc;
  @Autowired Towns towns;
  @Autowired SignedIn signedIn;
  @Autowired TestTime time;
  @Autowired Clock clock;
  @Autowired Appointments appointments;
  @Autowired Endings endings;
  @Autowired Pairings pairings;
  @Autowired House house;
  @Autowired JdbcClient database;

  Town town;
  Viewer jamie;
  Viewer maria;

  @BeforeEach
  void jamie_walks_with_maria() {
    town = towns.found();
    jamie = town.participant("Jamie");
    maria = town.specialist("Maria");
    town.pair(jamie, maria);
  }

  @Test
  void of_the_times_proposed_the_participant_picks_one_and_the_others_go() {
    propose(maria, jamie, inDays(2), inDays(3), inDays(4));
    assertThat(page(jamie, "/today")).contains("proposes 3 times");

    agree(jamie, open(jamie).get(1));

    assertThat(open(jamie)).hasSize(1).allMatch(one -> one.state() == State.AGREED);
    assertThat(page(jamie, "/today")).contains("Next with").contains("in 3 days");
  }

  @Test
  void the_participant_suggests_another_and_the_specialist_agrees() {
    propose(maria, jamie, inDays(2));
    propose(jamie, jamie, inDays(5));

    assertThat(page(maria, "/today")).contains("A time to answer").contains("Jamie");
    assertThat(open(jamie)).hasSize(1);
    assertThatThrownBy(() -> agree(jamie, open(jamie).getFirst())).isInstanceOf(Refusal.class);

    agree(maria, open(jamie).getFirst());

    assertThat(open(jamie)).extracting(Appointment::state).containsExactly(State.AGREED);
  }

  @Test
  void agreeing_twice_is_agreeing_once_and_the_same_form_sent_twice_proposes_once() {
    var form = UUID.randomUUID();
    var suggestion = new Suggestion(List.of(inDays(2)), 45, Way.PHONE, "");
    town.does(maria, () -> appointments.propose(maria, jamie.participant(), suggestion, form));
    town.does(maria, () -> appointments.propose(maria, jamie.participant(), suggestion, form));
    assertThat(open(jamie)).hasSize(1);

    var one = open(jamie).getFirst();
    agree(jamie, one);
    agree(jamie, one);
    assertThat(open(jamie)).hasSize(1);
  }

  @Test
  void the_same_form_with_another_time_in_it_is_a_later_word_and_counts() {
    var form = UUID.randomUUID();
    var first = new Suggestion(List.of(inDays(2)), 45, Way.PHONE, "");
    var second = new Suggestion(List.of(inDays(3)), 45, Way.PHONE, "");
    town.does(maria, () -> appointments.propose(maria, jamie.participant(), first, form));
    town.does(maria, () -> appointments.propose(maria, jamie.participant(), second, form));

    assertThat(open(jamie)).extracting(Appointment::startsAt).containsExactly(inDays(3));
  }

  @Test
  void a_specialist_is_not_booked_twice_however_many_agree_at_once() throws Exception {
    var at = inDays(3);
    var people =
        IntStream.range(0, 6)
            .mapToObj(i -> {
              var person = town.participant("Person" + i);
              town.pair(person, maria);
              propose(maria, person, at.plus(Duration.ofMinutes(i)));
              return person;
            })
            .toList();

    try (var hands = Executors.newFixedThreadPool(6)) {
      var said =
          hands
              .invokeAll(
                  people.stream()
                      .map(person -> (Callable<String>) () -> tryToAgree(person))
                      .toList())
              .stream()
              .map(AppointmentsTest::get)
              .toList();

      assertThat(said).filteredOn("done"::equals).hasSize(1);
      assertThat(said).filteredOn("appointments.bookedAlready"::equals).hasSize(5);
    }
  }

  @Test
  void one_meeting_may_begin_when_another_ends() {
    var sam = town.participant("Sam");
    town.pair(sam, maria);
    propose(maria, jamie, inDays(3));
    propose(maria, sam, inDays(3).plus(Duration.ofMinutes(45)));

    agree(jamie, open(jamie).getFirst());
    agree(sam, open(sam).getFirst());

    assertThat(open(sam)).extracting(Appointment::state).containsExactly(State.AGREED);
  }

  @Test
  void nobody_outside_the_two_proposes_agrees_or_sees() {
    propose(maria, jamie, inDays(2));
    var dee = town.specialist("Dee");
    var sam = town.participant("Sam");
    var one = open(jamie).getFirst();

    assertThatThrownBy(() -> propose(dee, jamie, inDays(2))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> agree(dee, one)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> agree(sam, one)).isInstanceOf(NotFound.class);
    assertThat(
            mvc.get()
                .uri("/people/" + jamie.participant() + "/meetings/new")
                .with(signedIn.as(dee))
                .exchange())
        .hasStatus(404);
  }

  @Test
  void today_shows_what_was_promised_and_how_to_reach_them_safely() {
    propose(maria, jamie, clock.instant().plus(Duration.ofSeconds(90)));
    agree(jamie, open(jamie).getFirst());

    assertThat(page(maria, "/people/" + jamie.participant())).contains("by phone");
    assertThat(page(maria, "/today")).contains("Promised today");
  }

  @Test
  void once_it_is_over_the_specialist_says_how_it_went() {
    propose(maria, jamie, clock.instant().plus(Duration.ofMinutes(10)));
    var one = open(jamie).getFirst();
    agree(jamie, one);
    assertThatThrownBy(() -> town.does(maria, () -> endings.went(maria, one.id(), State.KEPT)))
        .isInstanceOf(Refusal.class);

    time.forward(Duration.ofHours(2));

    assertThat(page(maria, "/today")).contains("How did it go?").contains("Jamie");
    assertThat(
            mvc.post()
                .uri("/meetings/" + one.id() + "/outcome")
                .param("went", "KEPT")
                .with(signedIn.as(maria))
                .exchange())
        .hasStatus(303);
    assertThat(open(jamie)).isEmpty();
    assertThat(page(maria, "/today")).doesNotContain("How did it go?");
  }

  @Test
  void a_time_that_passed_cannot_be_agreed_to() {
    propose(maria, jamie, clock.instant().plus(Duration.ofMinutes(10)));
    var one = open(jamie).getFirst();
    time.forward(Duration.ofHours(1));

    assertThat(open(jamie)).isEmpty();
    assertThatThrownBy(() -> agree(jamie, one)).isInstanceOf(Refusal.class);
  }

  @Test
  void the_day_before_a_message_goes_out_in_safe_hours_and_says_nothing() {
    var kim =
        town.participant(
            "Kim",
            Language.EN,
            new SafeContact(
                SafeContact.Means.TEXT,
                "+16155550134",
                null,
                LocalTime.of(17, 0),
                LocalTime.of(21, 0),
                false,
                ""));
    town.pair(kim, maria);
    propose(maria, kim, inDays(3));
    var one = open(kim).getFirst();
    agree(kim, one);

    var sent = messages("appointments/" + one.id());
    assertThat(sent).hasSize(1);
    var dayBeforeAtFive = inDays(2).plus(Duration.ofHours(2));
    assertThat(sent.getFirst().notBefore()).isEqualTo(dayBeforeAtFive);
    assertThat(sent.getFirst().occasion()).isEqualTo("REMINDER");
    assertThat(sent.getFirst().body()).isNull();

    town.does(kim, () -> endings.cancel(kim, one.id(), Reason.UNSAID, false));
    assertThat(stops("appointments/" + one.id())).isEqualTo(1);
  }

  @Test
  void whoever_is_reached_only_here_gets_no_message_elsewhere() {
    propose(maria, jamie, inDays(3));
    var one = open(jamie).getFirst();
    agree(jamie, one);

    assertThat(messages("appointments/" + one.id())).isEmpty();
  }

  @Test
  void when_they_part_what_they_planned_is_let_go() {
    propose(maria, jamie, inDays(2));
    agree(jamie, open(jamie).getFirst());

    town.does(
        town.manager("Ada"),
        () -> pairings.end(town.id(), jamie.participant(), Pairing.End.MOVED_ON));

    assertThat(open(jamie)).isEmpty();
  }

  @Test
  void whoever_cannot_come_lets_it_go() {
    propose(maria, jamie, inDays(2));
    agree(jamie, open(jamie).getFirst());

    var done =
        mvc.post()
            .uri("/meetings/" + open(jamie).getFirst().id() + "/cancellation")
            .with(signedIn.as(jamie))
            .exchange();

    assertThat(done).hasStatus(303);
    assertThat(open(jamie)).isEmpty();
  }

  @Test
  void as_long_as_no_time_is_proposed_there_is_no_other_one_to_suggest() {
    assertThat(page(jamie, "/today")).contains("will propose a time", "Suggest a time");
    assertThat(page(jamie, "/my/meetings")).contains("Nothing is planned yet", "Suggest a time");

    propose(maria, jamie, inDays(2));
    assertThat(page(jamie, "/my/meetings")).contains("Suggest another time");

    agree(jamie, open(jamie).getFirst());
    time.forward(Duration.ofDays(3));
    assertThat(page(jamie, "/my/meetings"))
        .as("the meeting is over, and nobody has said yet how it went")
        .contains("Nothing is planned yet", "Suggest a time");
  }

  @Test
  void a_form_with_days_that_do_not_exist_comes_back_as_typed() {
    var path = "/people/" + jamie.participant() + "/meetings/new";
    var sent =
        mvc.post()
            .uri(path)
            .with(signedIn.as(maria))
            .header("Accept-Language", "en")
            .param("day1", "2027-02-30")
            .param("time1", "15:00")
            .param("minutes", "abc")
            .param("place", "the <bench> by the library")
            .exchange();

    assertThat(sent).hasStatus(422);
    assertThat(body(sent))
        .contains("That day does not exist")
        .contains("from 5 to 480")
        .contains("Choose how you would meet")
        .contains("2027-02-30")
        .contains("the &lt;bench> by the library");
    assertThat(open(jamie)).isEmpty();
  }

  @Test
  void a_form_filled_in_well_proposes() {
    var day = LocalDate.ofInstant(clock.instant(), town.zone()).plusDays(3);
    var sent =
        mvc.post()
            .uri("/people/" + jamie.participant() + "/meetings/new")
            .with(signedIn.as(maria))
            .param("form", UUID.randomUUID().toString())
            .param("day1", day.toString())
            .param("time1", "15:00")
            .param("day2", day.plusDays(1).toString())
            .param("time2", "10:30")
            .param("minutes", "30")
            .param("way", "IN_PERSON")
            .param("place", "at the center")
            .exchange();

    assertThat(sent).hasStatus(303);
    assertThat(open(jamie)).hasSize(2).allMatch(one -> one.minutes() == 30);
    assertThat(page(jamie, "/my/meetings")).contains("at the center").contains("3:00");
    assertThat(page(jamie, "/my/meetings?lang=nl")).contains("stelt 2 tijden voor");
    assertThat(page(jamie, "/my/meetings?lang=es")).contains("propone 2 horas");
  }

  private Instant inDays(int days) {
    return clock
        .instant()
        .atZone(town.zone())
        .truncatedTo(ChronoUnit.DAYS)
        .plusDays(days)
        .plusHours(15)
        .toInstant();
  }

  private void propose(Viewer by, Viewer to, Instant... starts) {
    var suggestion = new Suggestion(List.of(starts), 45, Way.PHONE, "");
    town.does(by, () -> appointments.propose(by, to.participant(), suggestion, UUID.randomUUID()));
  }

  private void agree(Viewer by, Appointment one) {
    town.does(by, () -> appointments.agree(by, one.id()));
  }

  record Sent(Instant notBefore, String occasion, String body) {}

  private List<Sent> messages(String owner) {
    return house.as(
        Asking.houseOf(town.id()),
        () ->
            database
                .sql("select not_before, occasion, body from courier.message where owner = :owner")
                .param("owner", owner)
                .query(Sent.class)
                .list());
  }

  private long stops(String owner) {
    return house.as(
        Asking.houseOf(town.id()),
        () ->
            database
                .sql("select count(*) from courier.stop where owner = :owner")
                .param("owner", owner)
                .query(Long.class)
                .single());
  }

  private String tryToAgree(Viewer person) {
    try {
      agree(person, open(person).getFirst());
      return "done";
    } catch (Refusal refusal) {
      return refusal.key();
    }
  }

  private List<Appointment> open(Viewer participant) {
    return town.as(participant, () -> appointments.open(town.id(), participant.participant()));
  }

  private String page(Viewer viewer, String path) {
    var answer =
        mvc.get().uri(path).with(signedIn.as(viewer)).header("Accept-Language", "en").exchange();
    assertThat(answer).hasStatusOk();
    return body(answer);
  }

  private static <T> T get(java.util.concurrent.Future<T> future) {
    try {
      return future.get();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static String body(MvcTestResult sent) {
    try {
      return sent.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
