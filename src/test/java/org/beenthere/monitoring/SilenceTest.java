package org.beenthere.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beenthere.monitoring.QuietFixtures.AFTER;
import static org.beenthere.monitoring.QuietFixtures.CLOCK;
import static org.beenthere.monitoring.QuietFixtures.HEARD_ON;
import static org.beenthere.monitoring.QuietFixtures.JAMIES_WISHES;
import static org.beenthere.monitoring.QuietFixtures.NO_TEXTS;
import static org.beenthere.monitoring.QuietFixtures.PHONE;
import static org.beenthere.monitoring.QuietFixtures.SENDS;
import static org.beenthere.monitoring.QuietFixtures.at;
import static org.beenthere.monitoring.QuietFixtures.jamie;

import java.time.LocalTime;
import org.beenthere.monitoring.Course.AskHuman;
import org.beenthere.monitoring.Course.Send;
import org.beenthere.monitoring.Course.TellQuiet;
import org.beenthere.participants.SafeContact;
import org.beenthere.plans.QuietMeans;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Jamie was last heard from on a Sunday, and agreed: a text after 5 days, a call after 8, ask Ana
/// after 12, a card after 21, and then stop.
class SilenceTest {

  @Test
  void within_the_agreement_we_are_in_touch() {
    assertThat(Silence.next(jamie(), CLOCK, at(4, 23))).isEqualTo(new Decision.StillInTouch());
  }

  @Test
  void nobody_goes_quiet_in_the_middle_of_the_night() {
    assertThat(Silence.next(jamie(), CLOCK, at(5, 9))).isEqualTo(new Decision.StillInTouch());
    assertThat(Silence.next(jamie(), CLOCK, at(5, 10))).isEqualTo(new Decision.WentQuietNow());
  }

  @Test
  void a_rhythm_that_passed_counts_even_before_the_first_wish() {
    var wishes = new QuietWishes(1, 7, JAMIES_WISHES.ladder().subList(1, 4), 21, "", "");

    assertThat(Silence.next(jamie().wishing(wishes), CLOCK, at(7, 12)))
        .isEqualTo(new Decision.StillInTouch());
    assertThat(Silence.next(jamie().wishing(wishes), CLOCK, at(8, 10)))
        .isEqualTo(new Decision.WentQuietNow());
  }

  @Nested
  class day_by_day {

    @Test
    void each_wish_is_carried_out_on_its_day() {
      var fifth = Course.of(jamie(), CLOCK, PHONE, at(5, 10), SENDS);
      assertThat(fifth.deeds()).hasSize(2).first().isEqualTo(new TellQuiet());
      assertThat(fifth.deeds().getLast())
          .isInstanceOfSatisfying(
              Send.class,
              send -> assertThat(send.step().rung().means()).isEqualTo(QuietMeans.TEXT));

      assertThat(Course.of(fifth.watch(), CLOCK, PHONE, at(7, 12), SENDS).deeds()).isEmpty();

      var eighth = Course.of(fifth.watch(), CLOCK, PHONE, at(8, 10), SENDS);
      assertThat(eighth.deeds())
          .singleElement()
          .isInstanceOfSatisfying(
              AskHuman.class,
              ask -> assertThat(ask.step().rung().means()).isEqualTo(QuietMeans.CALL));
    }

    @Test
    void after_the_last_day_the_door_stays_open_and_nothing_more_happens() {
      var quiet = Course.of(jamie(), CLOCK, PHONE, at(5, 10), SENDS).watch();

      var after = Course.of(quiet, CLOCK, PHONE, at(22, 0), SENDS);

      assertThat(after.deeds()).isEmpty();
      assertThat(after.watch().state()).isEqualTo(Watch.State.DOOR_OPEN);
      assertThat(after.watch().steps()).noneMatch(LadderStep::open);
      assertThat(Silence.lookAgainAt(after.watch(), CLOCK, at(22, 0))).isNull();
    }

    @Test
    void a_step_on_the_last_day_is_still_taken() {
      var quiet = Course.of(jamie(), CLOCK, PHONE, at(5, 10), SENDS).watch();

      assertThat(Course.of(quiet, CLOCK, PHONE, at(21, 10), SENDS).watch().step(4).state())
          .isEqualTo(LadderStep.State.TASK);
    }
  }

  @Nested
  class a_long_time_at_once {

    @Test
    void takes_the_steps_in_order_with_one_message_a_day() {
      var wishes =
          QuietFixtures.wishing(
              AFTER.message(5), AFTER.text(6), AFTER.call(7), AFTER.text(8), AFTER.text(9));
      var jamie = jamie().wishing(wishes);

      var first = Course.of(jamie, CLOCK, PHONE, at(20, 12), SENDS);
      assertThat(states(first)).containsExactly("SENT", "WAITING", "WAITING", "WAITING", "WAITING");

      assertThat(Silence.lookAgainAt(first.watch(), CLOCK, at(20, 12))).isEqualTo(at(21, 10));
      var second = Course.of(first.watch(), CLOCK, PHONE, at(21, 10), SENDS);
      assertThat(states(second)).containsExactly("SENT", "SENT", "TASK", "WAITING", "WAITING");

      var third = Course.of(second.watch(), CLOCK, PHONE, at(22, 10), SENDS);
      assertThat(states(third)).containsExactly("SENT", "SENT", "TASK", "SENT", "WAITING");
    }

    @Test
    void past_the_day_to_stop_nothing_is_sent_late() {
      var late = Course.of(jamie(), CLOCK, PHONE, at(40, 12), SENDS);

      assertThat(late.deeds()).containsExactly(new TellQuiet());
      assertThat(late.watch().state()).isEqualTo(Watch.State.DOOR_OPEN);
    }
  }

  @Nested
  class a_house_that_cannot_send_texts {

    @Test
    void asks_a_human_to_send_the_text_and_takes_no_other_way() {
      var fifth = Course.of(jamie(), CLOCK, PHONE, at(5, 10), NO_TEXTS);

      assertThat(states(fifth)).containsExactly("TASK", "WAITING", "WAITING", "WAITING");
      assertThat(fifth.deeds())
          .last()
          .isInstanceOfSatisfying(
              AskHuman.class,
              ask -> assertThat(ask.step().rung().means()).isEqualTo(QuietMeans.TEXT));
    }

    @Test
    void still_leaves_out_a_text_that_the_person_does_not_allow() {
      var likesCalls =
          new SafeContact(SafeContact.Means.PHONE, "+16155550134", null, null, null, false, "");
      var until = jamie().wishing(QuietWishes.UNTIL_AGREED);
      var quiet = Course.of(until, CLOCK, likesCalls, at(14, 10), NO_TEXTS).watch();

      assertThat(states(Course.of(quiet, CLOCK, likesCalls, at(16, 10), NO_TEXTS)))
          .containsExactly("SENT", "SKIPPED", "WAITING");
      assertThat(states(Course.of(jamie(), CLOCK, SafeContact.INBOX_ONLY, at(5, 10), NO_TEXTS)))
          .startsWith("SKIPPED");
    }

    @Test
    void still_leaves_a_message_on_their_own_pages() {
      var wishes = QuietFixtures.wishing(AFTER.message(5), AFTER.text(6));

      assertThat(states(Course.of(jamie().wishing(wishes), CLOCK, PHONE, at(7, 12), NO_TEXTS)))
          .containsExactly("SENT", "WAITING");
    }
  }

  @Nested
  class a_human_is_asked {

    @Test
    void instead_of_leaving_a_message_that_nobody_can_read() {
      var wishes = QuietFixtures.wishing(AFTER.message(5), AFTER.call(8));

      assertThat(
              states(
                  Course.of(jamie().wishing(wishes), CLOCK, PHONE, at(5, 10), java.util.Set.of())))
          .containsExactly("TASK", "WAITING");
    }

    @Test
    void at_the_last_step_where_nothing_was_possible_for_a_human_before() {
      var until = jamie().wishing(QuietWishes.UNTIL_AGREED);
      var quiet = Course.of(until, CLOCK, SafeContact.INBOX_ONLY, at(14, 10), SENDS).watch();

      assertThat(states(Course.of(quiet, CLOCK, SafeContact.INBOX_ONLY, at(21, 10), SENDS)))
          .containsExactly("SENT", "SKIPPED", "TASK");
    }
  }

  @Nested
  class what_the_person_said_meanwhile {

    @Test
    void only_their_own_pages_means_no_text_and_no_call() {
      var eighth = Course.of(jamie(), CLOCK, SafeContact.INBOX_ONLY, at(8, 10), SENDS);

      assertThat(states(eighth)).startsWith("SKIPPED", "SKIPPED", "WAITING");
    }

    @Test
    void a_supporter_is_not_asked_without_the_persons_recorded_agreement() {
      var wishes = QuietFixtures.wishing(AFTER.ask(5, "Ana", null), AFTER.ask(6, "", HEARD_ON));

      assertThat(states(Course.of(jamie().wishing(wishes), CLOCK, PHONE, at(6, 12), SENDS)))
          .containsExactly("SKIPPED", "SKIPPED");
    }

    @Test
    void without_an_agreement_a_text_goes_only_to_who_likes_texts_best() {
      var likesCalls =
          new SafeContact(SafeContact.Means.PHONE, "+16155550134", null, null, null, false, "");
      var until = jamie().wishing(QuietWishes.UNTIL_AGREED);
      var quiet = Course.of(until, CLOCK, likesCalls, at(14, 10), SENDS).watch();

      assertThat(states(Course.of(quiet, CLOCK, likesCalls, at(16, 10), SENDS)))
          .containsExactly("SENT", "SKIPPED", "WAITING");
      assertThat(states(Course.of(quiet, CLOCK, PHONE, at(16, 10), SENDS)))
          .containsExactly("SENT", "SENT", "WAITING");
    }

    @Test
    void a_message_waits_for_their_safe_hours_even_over_midnight() {
      var nights = Hours.of(CLOCK.zone(), LocalTime.of(22, 0), LocalTime.of(2, 0));
      var quiet = jamie().goneQuiet(nights);

      assertThat(Silence.next(quiet, nights, at(6, 12))).isEqualTo(new Decision.Nothing());
      assertThat(Silence.lookAgainAt(quiet, nights, at(6, 12))).isEqualTo(at(6, 22));
      assertThat(Silence.next(quiet, nights, at(7, 1))).isEqualTo(new Decision.StepDue(1));
    }

    @Test
    void an_empty_ladder_is_a_wish_as_well() {
      var wishes = new QuietWishes(1, 7, java.util.List.of(), 0, "", "");

      var course = Course.of(jamie().wishing(wishes), CLOCK, PHONE, at(8, 10), SENDS);

      assertThat(course.deeds()).containsExactly(new TellQuiet());
      assertThat(course.watch().state()).isEqualTo(Watch.State.DOOR_OPEN);
    }
  }

  @Nested
  class hearing_from_them {

    @Test
    void stops_whatever_was_still_to_come() {
      var quiet = Course.of(jamie(), CLOCK, PHONE, at(8, 10), SENDS).watch();

      var heard = quiet.heard(at(8, 11), at(8, 11));

      assertThat(heard.state()).isEqualTo(Watch.State.LISTENING);
      assertThat(heard.steps()).noneMatch(LadderStep::open);
      assertThat(Silence.lookAgainAt(heard, CLOCK, at(8, 11))).isEqualTo(at(13, 10));
    }

    @Test
    void a_rest_is_not_a_silence_and_ends_by_itself() {
      var resting = jamie().resting(HEARD_ON.plusDays(60), at(2, 12));

      assertThat(Silence.next(resting, CLOCK, at(59, 23))).isEqualTo(new Decision.Nothing());
      var rested = Course.of(resting, CLOCK, PHONE, at(60, 0), SENDS);
      assertThat(rested.watch().state()).isEqualTo(Watch.State.LISTENING);
      assertThat(rested.deeds()).isEmpty();
      assertThat(Silence.lookAgainAt(rested.watch(), CLOCK, at(60, 0))).isEqualTo(at(65, 10));
    }
  }

  private static java.util.List<String> states(Course course) {
    return course.watch().steps().stream().map(step -> step.state().name()).toList();
  }
}
