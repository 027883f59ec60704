package org.beenthere.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beenthere.monitoring.QuietFixtures.AFTER;
import static org.beenthere.monitoring.QuietFixtures.PHONE;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.beenthere.InTheHouse;
import org.beenthere.TestTime;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.contacts.Attempt;
import org.beenthere.contacts.ContactId;
import org.beenthere.contacts.ContactNote;
import org.beenthere.contacts.ContactNote.Told;
import org.beenthere.contacts.Contacts;
import org.beenthere.contacts.Setting;
import org.beenthere.courier.Problem;
import org.beenthere.monitoring.Keeper.Sign;
import org.beenthere.pairings.Pairing;
import org.beenthere.pairings.Pairings;
import org.beenthere.participants.Participant;
import org.beenthere.participants.Participants;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.DomainEvent;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.Minutes;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/// Jamie walks with Maria and wishes for a message after 5 quiet days, a call after 8, to ask Ana
/// after 12, and an end after 21.
@InTheHouse
@RecordApplicationEvents
class WatchesTest {

  @Autowired Towns towns;
  @Autowired TestTime time;
  @Autowired Clock clock;
  @Autowired Watches watches;
  @Autowired Keeper keeper;
  @Autowired Sweep sweep;
  @Autowired WatchTable table;
  @Autowired QuietMessenger messenger;
  @Autowired WaysBack ways;
  @Autowired House house;
  @Autowired Contacts contacts;
  @Autowired Pairings pairings;
  @Autowired Participants participants;
  @Autowired JdbcClient database;
  @Autowired ApplicationEvents news;

  Town town;
  Viewer jamie;
  Viewer maria;

  @BeforeEach
  void jamie_agreed_with_maria() {
    town = towns.found();
    jamie = town.participant("Jamie", Language.EN, PHONE);
    maria = town.specialist("Maria");
    town.pair(jamie, maria);
    agree(
        QuietFixtures.wishing(
            AFTER.message(5), AFTER.call(8), AFTER.ask(12, "Ana", today()), AFTER.card(21)));
  }

  @Test
  void whoever_walks_with_somebody_is_listened_for_from_the_first_day() {
    var sam = town.participant("Sam");
    town.pair(sam, maria);

    var watch = town.as(sam, () -> watches.of(town.id(), sam.participant())).orElseThrow();
    assertThat(watch.state()).isEqualTo(Watch.State.LISTENING);
    assertThat(watch.wishes()).isEqualTo(QuietWishes.UNTIL_AGREED);
  }

  @Test
  void silence_beyond_the_agreement_opens_an_episode_and_is_told() {
    quietFor(6);

    assertThat(watch().state()).isEqualTo(Watch.State.QUIET);
    assertThat(states()).containsExactly("SENT", "WAITING", "WAITING", "WAITING");
    assertThat(told(WentQuiet.class)).hasSize(1);
  }

  @Test
  void the_ladder_is_carried_out_day_by_day_and_then_left() {
    for (int day = 1; day <= 31; day++) {
      quietFor(1);
    }

    assertThat(watch().state()).isEqualTo(Watch.State.DOOR_OPEN);
    assertThat(states()).containsExactly("SENT", "STOPPED", "STOPPED", "STOPPED");
    assertThat(told(WentQuiet.class)).hasSize(1);
    assertThat(told(CameBack.class)).isEmpty();
  }

  @Nested
  class one_step_is_taken_once {

    @Test
    void however_many_look_round_at_the_same_moment() throws Exception {
      time.forward(Duration.ofDays(6));
      List<Callable<Boolean>> rounds = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        rounds.add(() -> {
          sweep.round();
          return true;
        });
      }

      try (var nodes = Executors.newFixedThreadPool(6)) {
        for (var round : nodes.invokeAll(rounds)) {
          assertThat(round.get()).isTrue();
        }
      }

      assertThat(states()).containsExactly("SENT", "WAITING", "WAITING", "WAITING");
      assertThat(storedWentQuiet()).isEqualTo(1);
    }

    @Test
    void also_when_the_house_falls_over_in_the_middle() {
      time.forward(Duration.ofDays(6));
      assertThatThrownBy(() ->
              house.inOrganization(
                  town.id(),
                  () -> {
                    keeper.look(town.id(), jamie.participant());
                    throw new IllegalStateException("the power is gone");
                  }))
          .hasMessage("the power is gone");
      assertThat(watch().state()).isEqualTo(Watch.State.LISTENING);

      sweep.round();
      sweep.round();

      assertThat(states()).containsExactly("SENT", "WAITING", "WAITING", "WAITING");
      assertThat(watch().episode()).isEqualTo(1);
    }
  }

  @Nested
  class a_reply {

    @Test
    void stops_the_ladder_at_once_and_is_told() {
      quietFor(9);

      assertThat(town.as(jamie, () -> watches.hereAmI(jamie))).isTrue();

      assertThat(watch().state()).isEqualTo(Watch.State.LISTENING);
      assertThat(states()).containsExactly("SENT", "STOPPED", "STOPPED", "STOPPED");
      assertThat(told(CameBack.class)).hasSize(1);
      assertThat(town.as(maria, () -> watches.cameBack(town.id(), List.of(jamie.participant()), 9)))
          .extracting(Back::participantId)
          .containsExactly(jamie.participant());
    }

    @Test
    void is_good_news_until_they_are_quiet_again() {
      quietFor(9);
      town.as(jamie, () -> watches.hereAmI(jamie));
      quietFor(6);

      assertThat(watch().state()).isEqualTo(Watch.State.QUIET);
      assertThat(town.as(maria, () -> watches.cameBack(town.id(), null, 9))).isEmpty();
    }

    @Test
    void that_comes_while_a_step_is_being_taken_waits_for_it_and_stops_the_rest() throws Exception {
      time.forward(Duration.ofDays(6));
      var taking = new CountDownLatch(1);
      var go = new CountDownLatch(1);

      try (var threads = Executors.newFixedThreadPool(2)) {
        var sending =
            threads.submit(() ->
                house.inOrganization(
                    town.id(),
                    () -> {
                      keeper.look(town.id(), jamie.participant());
                      taking.countDown();
                      await(go);
                    }));
        taking.await();
        var replying = threads.submit(() -> town.as(jamie, () -> watches.hereAmI(jamie)));
        go.countDown();
        sending.get();
        assertThat(replying.get()).isTrue();
      }

      assertThat(watch().state()).isEqualTo(Watch.State.LISTENING);
      assertThat(states()).containsExactly("SENT", "STOPPED", "STOPPED", "STOPPED");
    }

    @Test
    void that_comes_just_before_a_step_prevents_it() throws Exception {
      time.forward(Duration.ofDays(6));
      var replied = new CountDownLatch(1);
      var go = new CountDownLatch(1);

      try (var threads = Executors.newFixedThreadPool(1)) {
        var replying =
            threads.submit(() ->
                town.does(
                    jamie,
                    () -> {
                      watches.hereAmI(jamie);
                      replied.countDown();
                      await(go);
                    }));
        replied.await();
        sweep.round();
        go.countDown();
        replying.get();
      }
      sweep.round();

      assertThat(watch().state()).isEqualTo(Watch.State.LISTENING);
      assertThat(watch().episode()).isZero();
    }

    @Test
    void heard_twice_is_told_once() {
      quietFor(9);
      var at = clock.instant();
      for (int twice = 0; twice < 2; twice++) {
        house.inOrganization(
            town.id(), () -> keeper.heard(town.id(), jamie.participant(), at, Sign.THEMSELVES));
      }

      assertThat(told(CameBack.class)).hasSize(1);
    }
  }

  @Nested
  class a_message {

    @Test
    void goes_to_the_courier_once_in_the_persons_words() {
      quietFor(6);
      sweep.round();

      assertThat(letters())
          .singleElement()
          .isEqualTo("INBOX Thinking of you. No pressure. /my/quiet");
    }

    @Test
    void is_stopped_by_a_reply_as_long_as_it_has_not_left() {
      quietFor(6);
      town.as(jamie, () -> watches.hereAmI(jamie));

      assertThat(stops()).containsExactly("quiet/" + jamie.participant() + "/1");
    }
  }

  /// This house has no gateway.
  @Nested
  class a_text {

    @BeforeEach
    void is_what_jamie_wishes_for() {
      agree(new QuietWishes(2, 7, List.of(AFTER.text(5).at(1), AFTER.call(8).at(2)), 21, "", ""));
    }

    @Test
    void that_this_house_cannot_send_becomes_the_turn_of_a_human_and_nothing_goes_out() {
      quietFor(6);

      assertThat(states()).containsExactly("TASK", "WAITING");
      assertThat(letters()).isEmpty();
      tells(1, Outcome.DONE);
      assertThat(states()).containsExactly("DONE", "WAITING");
    }

    @Test
    void goes_out_by_itself_in_the_persons_words_with_a_way_back_where_there_is_a_gateway() {
      quietFor(6);
      house.inOrganization(
          town.id(),
          () ->
              messenger.send(
                  table.of(town.id(), jamie.participant()).orElseThrow(),
                  LadderStep.waiting(AFTER.text(5).at(1), clock.instant()),
                  participants.find(town.id(), jamie.participant())));

      assertThat(letters())
          .singleElement()
          .satisfies(letter ->
              assertThat(letter).startsWith("SMS +16155550134 Thinking of you. No pressure. /r/"));
    }

    @Test
    void that_the_gateway_would_not_take_becomes_the_turn_of_a_human() {
      sent();
      lost(Problem.NO_GATEWAY);

      assertThat(states()).containsExactly("TASK", "WAITING");
    }

    @Test
    void to_a_number_that_is_nobodys_is_no_secret_and_no_human_tries_it_again() {
      sent();
      lost(Problem.ADDRESS);

      assertThat(states()).containsExactly("NOT_ARRIVED", "WAITING");
    }

    @Test
    void to_a_number_that_is_nobodys_asks_a_human_when_nothing_else_would_come() {
      agree(new QuietWishes(3, 7, List.of(AFTER.text(5).at(1)), 21, "", ""));
      sent();
      lost(Problem.ADDRESS);

      assertThat(states()).containsExactly("TASK");
    }

    @Test
    void that_may_not_go_to_the_old_number_becomes_the_turn_of_a_human_who_may_call() {
      sent();
      lost(Problem.MOVED);

      assertThat(states()).containsExactly("TASK", "WAITING");
    }

    @Test
    void that_was_lost_after_they_came_back_asks_nobody_for_anything() {
      sent();
      town.as(jamie, () -> watches.hereAmI(jamie));
      lost(Problem.NO_GATEWAY);

      assertThat(states()).containsExactly("NOT_ARRIVED", "STOPPED");
    }

    @Test
    void that_lies_on_a_phone_which_is_theirs_no_longer_leads_nowhere() {
      var link =
          house.as(Asking.houseOf(town.id()), () -> ways.make(town.id(), jamie.participant()));
      assertThat(house.as(Asking.HOUSE, () -> ways.find(link))).isPresent();

      house.inOrganization(
          town.id(), () -> keeper.reachedOtherwise(town.id(), jamie.participant(), true));

      assertThat(house.as(Asking.HOUSE, () -> ways.find(link))).isEmpty();
    }

    private void sent() {
      quietFor(6);
      house.inOrganization(
          town.id(),
          () -> {
            var watch = table.lock(town.id(), jamie.participant()).orElseThrow();
            keeper.store(watch, watch.took(1, LadderStep.State.SENT, clock.instant(), null));
          });
    }

    private void lost(Problem problem) {
      house.inOrganization(
          town.id(),
          () -> keeper.notArrived(town.id(), new QuietLetter(jamie.participant(), 1), 1, problem));
    }
  }

  @Nested
  class a_note {

    @Test
    void about_a_contact_is_a_sign_of_life() {
      quietFor(9);
      signs(note(clock.instant().minus(Duration.ofMinutes(30)), null));

      assertThat(watch().state()).isEqualTo(Watch.State.LISTENING);
      assertThat(told(CameBack.class)).hasSize(1);
    }

    @Test
    void about_an_attempt_is_not() {
      quietFor(9);
      signs(note(clock.instant().minus(Duration.ofMinutes(30)), Attempt.NO_ANSWER));

      assertThat(watch().state()).isEqualTo(Watch.State.QUIET);
    }

    @Test
    void written_late_shows_that_they_had_never_been_gone() {
      quietFor(6);
      signs(note(clock.instant().minus(Duration.ofDays(3)), null));

      assertThat(watch().state()).isEqualTo(Watch.State.LISTENING);
      assertThat(told(CameBack.class)).isEmpty();
    }

    @Test
    void to_which_the_person_adds_a_line_is_a_sign_of_life() {
      var note = note(clock.instant().minus(Duration.ofMinutes(30)), null);
      signs(note);
      quietFor(9);
      town.does(jamie, () -> contacts.add(jamie, note.id(), Identifier.fresh(), "Thank you."));

      assertThat(watch().state()).isEqualTo(Watch.State.LISTENING);
    }
  }

  @Nested
  class a_step_for_a_human {

    @BeforeEach
    void it_is_the_day_of_the_call() {
      quietFor(5);
      quietFor(4);
      assertThat(states()).containsExactly("SENT", "TASK", "WAITING", "WAITING");
    }

    @Test
    void that_reached_the_person_ends_the_silence() {
      tells(2, Outcome.REACHED);

      assertThat(states()).containsExactly("SENT", "DONE", "STOPPED", "STOPPED");
      assertThat(told(CameBack.class)).hasSize(1);
    }

    @Test
    void without_an_answer_leaves_the_next_step_to_its_day() {
      tells(2, Outcome.NO_ANSWER);
      assertThat(states()).containsExactly("SENT", "NO_ANSWER", "WAITING", "WAITING");

      quietFor(4);
      assertThat(states()).containsExactly("SENT", "NO_ANSWER", "TASK", "WAITING");
    }

    @Test
    void told_twice_is_told_once() {
      tells(2, Outcome.NOT_NOW);
      tells(2, Outcome.NOT_NOW);

      assertThat(states()).containsExactly("SENT", "SKIPPED", "WAITING", "WAITING");
    }

    @Test
    void that_is_over_is_refused_in_words() {
      town.as(jamie, () -> watches.hereAmI(jamie));

      assertThatThrownBy(() -> tells(2, Outcome.NO_ANSWER))
          .isInstanceOfSatisfying(
              Refusal.class, no -> assertThat(no.key()).isEqualTo("monitoring.step.over"));
    }
  }

  @Nested
  class a_rest {

    @Test
    void ends_a_silence_and_keeps_everybody_still() {
      quietFor(6);
      town.does(jamie, () -> watches.rest(jamie, today().plusDays(20)));
      assertThat(states()).doesNotContain("WAITING", "TASK");

      quietFor(15);
      assertThat(watch().state()).isEqualTo(Watch.State.RESTING);
      quietFor(6);
      assertThat(watch().state()).isEqualTo(Watch.State.LISTENING);
      assertThat(told(CameBack.class)).isEmpty();
    }

    @Test
    void goes_on_when_they_are_visited_and_ends_when_they_say_so() {
      town.does(jamie, () -> watches.rest(jamie, today().plusDays(20)));
      time.forward(Duration.ofDays(1));
      signs(note(clock.instant().minus(Duration.ofMinutes(30)), null));
      assertThat(watch().state()).isEqualTo(Watch.State.RESTING);

      town.as(jamie, () -> watches.hereAmI(jamie));
      assertThat(watch().state()).isEqualTo(Watch.State.LISTENING);
    }
  }

  @Test
  void whose_record_says_that_they_are_away_is_left_in_peace() {
    become(Participant.State.RESTING);
    quietFor(9);
    assertThat(watch().episode()).isZero();

    become(Participant.State.ACTIVE);
    // We look again when the day begins, which a day later has not come yet when winter time has.
    quietFor(2);
    assertThat(watch().state()).isEqualTo(Watch.State.QUIET);
  }

  @Test
  void whoever_has_left_is_looked_for_no_more() {
    become(Participant.State.LEFT);
    quietFor(9);

    assertThat(watch().state()).isEqualTo(Watch.State.DOOR_OPEN);
    assertThat(letters()).isEmpty();
  }

  @Test
  void the_wishes_of_a_version_are_kept_and_a_newer_one_takes_their_place() {
    agree(new QuietWishes(1, 3, List.of(), 3, "other", ""));
    assertThat(watch().wishes().everyDays()).isEqualTo(7);

    agree(new QuietWishes(2, 3, List.of(AFTER.call(4).at(1)), 9, "Never call my job.", ""));
    assertThat(watch().wishes().everyDays()).isEqualTo(3);
    assertThat(watch().wishes().never()).isEqualTo("Never call my job.");
    assertThat(watch().wishes().ladder()).containsExactly(AFTER.call(4).at(1));
  }

  @Test
  void a_supporter_is_not_asked_without_agreement_even_by_a_statement() {
    quietFor(6);

    assertThatThrownBy(() ->
            house.inOrganization(
                town.id(),
                () ->
                    database
                        .sql(
                            """
                            update monitoring.step
                               set state = 'TASK', at = now(), agreed_on = null
                             where organization_id = :organization and means = 'ASK_SUPPORTER'
                            """)
                        .param("organization", town.id().value())
                        .update()))
        .hasStackTraceContaining("nobody_is_asked_for_without_agreement");
  }

  @Test
  void whoever_is_paired_is_on_one_watch_whatever_happened_before() {
    var random = new Random(7);
    var people = new ArrayList<Viewer>(List.of(jamie));
    for (var name : List.of("Sam", "Tasha", "Boris")) {
      people.add(town.participant(name));
    }
    var peers = List.of(maria, town.specialist("Dee"));
    var ada = town.manager("Ada");
    for (int happening = 0; happening < 60; happening++) {
      var who = people.get(random.nextInt(people.size()));
      var peer = peers.get(random.nextInt(2));
      switch (random.nextInt(4)) {
        case 0 -> {
          if (paired(who)) {
            town.does(ada, () -> pairings.end(town.id(), who.participant(), Pairing.End.HAND_OVER));
          } else {
            town.pair(who, peer);
          }
        }
        case 1 -> town.as(who, () -> watches.hereAmI(who));
        case 2 -> quietFor(random.nextInt(12));
        default -> {
          if (paired(who)) {
            town.does(who, () -> watches.rest(who, today().plusDays(3)));
          }
        }
      }
      for (var one : people) {
        var watch =
            house.as(Asking.houseOf(town.id()), () -> table.of(town.id(), one.participant()));
        if (paired(one)) {
          assertThat(watch).as("%s after %d", one.called(), happening).isPresent();
          var parted = watch.get().state() == Watch.State.DOOR_OPEN && !watch.get().silent();
          assertThat(parted).as("listened for").isFalse();
        }
      }
    }
  }

  @Test
  void the_house_finds_who_is_due_by_an_index() {
    var plan =
        house.as(
            Asking.HOUSE,
            () -> {
              database.sql("set local enable_seqscan = off").update();
              database.sql("set local enable_bitmapscan = off").update();
              database.sql("set local enable_sort = off").update();
              return String.join(
                  "\n",
                  database
                      .sql(
                          """
                          explain select organization_id, participant_id, look_at
                            from monitoring.watch
                           where look_at <= now() and (look_at, participant_id)
                                 > ('1970-01-01', '00000000-0000-0000-0000-000000000000')
                           order by look_at, participant_id limit 500
                          """)
                      .query(String.class)
                      .list());
            });

    assertThat(plan).contains("watch_due").doesNotContain("Sort");
  }

  private void become(Participant.State state) {
    house.inOrganization(
        town.id(),
        () -> {
          var one = participants.find(town.id(), jamie.participant());
          participants.change(
              new Participant(
                  one.organization(),
                  one.id(),
                  one.account(),
                  one.called(),
                  one.name(),
                  one.bornOn(),
                  one.language(),
                  one.zone(),
                  one.home(),
                  one.reach(),
                  one.wishes(),
                  one.program(),
                  state,
                  one.welcomedAt(),
                  one.cameAs(),
                  one.version()));
        });
  }

  private List<String> letters() {
    return house.as(
        Asking.houseOf(town.id()),
        () ->
            database
                .sql(
                    """
                    select concat_ws(' ', channel, address, body, path) from courier.message
                     where organization_id = :organization and owner like 'quiet/%'
                    """)
                .param("organization", town.id().value())
                .query(String.class)
                .list());
  }

  private List<String> stops() {
    return house.as(
        Asking.houseOf(town.id()),
        () ->
            database
                .sql("select owner from courier.stop where organization_id = :organization")
                .param("organization", town.id().value())
                .query(String.class)
                .list());
  }

  private boolean paired(Viewer who) {
    return house.as(
        Asking.houseOf(town.id()), () -> pairings.of(town.id(), who.participant()).isPresent());
  }

  private void quietFor(int days) {
    time.forward(Duration.ofDays(days));
    // The house itself may be looking after her just now, and then a round passes by.
    Awaitility.await()
        .until(() -> {
          sweep.round();
          return lookedAfter();
        });
  }

  private boolean lookedAfter() {
    return house.as(
        Asking.houseOf(town.id()),
        () ->
            database
                .sql(
                    """
                    select look_at is null or look_at > :now from monitoring.watch
                     where organization_id = :organization and participant_id = :participant
                    """)
                .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .param("organization", town.id().value())
                .param("participant", jamie.participant().value())
                .query(Boolean.class)
                .single());
  }

  private void agree(QuietWishes wishes) {
    house.inOrganization(
        town.id(), () -> keeper.agree(town.id(), jamie.participant(), wishes, clock.instant()));
  }

  private void tells(int position, Outcome outcome) {
    town.does(maria, () -> watches.tell(maria, jamie.participant(), 1, position, outcome));
  }

  private Watch watch() {
    return town.as(maria, () -> watches.of(town.id(), jamie.participant())).orElseThrow();
  }

  private List<String> states() {
    return watch().steps().stream().map(step -> step.state().name()).toList();
  }

  private <E extends DomainEvent> List<E> told(Class<E> type) {
    return news.stream(type).filter(one -> one.organization().equals(town.id())).toList();
  }

  private int storedWentQuiet() {
    return house.as(
        Asking.houseOf(town.id()),
        () ->
            database
                .sql(
                    """
                    select count(*) from monitoring.episode
                     where organization_id = :organization
                    """)
                .param("organization", town.id().value())
                .query(Integer.class)
                .single());
  }

  private void signs(ContactNote note) {
    town.as(maria, () -> contacts.sign(maria, note));
  }

  private ContactNote note(java.time.Instant start, @Nullable Attempt attempt) {
    return new ContactNote(
        town.id(),
        ContactId.next(),
        jamie.participant(),
        maria.account(),
        maria.specialist(),
        Setting.PHONE,
        attempt,
        start,
        new Minutes(20),
        Set.of(),
        List.of(),
        new Told("We talked.", "", ""),
        clock.instant());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), town.zone());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
