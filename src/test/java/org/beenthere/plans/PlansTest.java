package org.beenthere.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.beenthere.InTheHouse;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.pairings.Pairing;
import org.beenthere.pairings.Pairings;
import org.beenthere.pairings.Weight;
import org.beenthere.plans.PlanVersion.State;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.beenthere.vocabulary.Way;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@InTheHouse
@RecordApplicationEvents
class PlansTest {

  @Autowired Towns towns;
  @Autowired Plans plans;
  @Autowired Pairings pairings;
  @Autowired ApplicationEvents events;

  Town town;
  Viewer jamie;
  Viewer maria;
  ParticipantId who;

  @BeforeEach
  void jamie_walks_with_maria() {
    town = towns.found();
    jamie = town.participant("Jamie", Language.EN, LadderRulesTest.BY_PHONE);
    maria = town.specialist("Maria");
    town.pair(jamie, maria);
    who = jamie.participant();
  }

  @Test
  void a_plan_that_both_signed_is_in_force() {
    written();
    var proposed = town.as(jamie, () -> plans.propose(jamie, who));
    var half = sign(jamie);
    var whole = sign(maria);

    assertThat(proposed.state()).isEqualTo(State.PROPOSED);
    assertThat(half.state()).isEqualTo(State.PROPOSED);
    assertThat(whole.state()).isEqualTo(State.ACTIVE);
    assertThat(town.as(jamie, () -> plans.active(town.id(), who)))
        .map(PlanVersion::text)
        .contains(Jamies.PLAN);
    assertThat(town.as(maria, () -> plans.activeGoals(town.id(), who)))
        .containsExactly(
            new GoalLine(Jamies.HOME, LifeArea.HOUSING, Jamies.A_HOME.words()),
            new GoalLine(Jamies.GROUP, LifeArea.SUPPORT_GROUPS, Jamies.A_GROUP.words()));
    assertThat(town.as(maria, () -> plans.agreement(town.id(), who))).contains(Jamies.AGREEMENT);
  }

  /// Once a week in person is an hour; nothing agreed yet is an hour for an ordinary weight.
  @Test
  void how_often_they_meet_by_the_plan_in_force_is_what_walking_with_somebody_takes() {
    town.does(maria, () -> pairings.weigh(town.id(), who, maria.specialist(), Weight.HEAVY));
    assertThat(minutes(maria)).isEqualTo(120);
    written();
    var agreed = Jamies.PLAN.agreement();
    change(
        jamie,
        Jamies.PLAN.agreement(agreed.meeting(14, Way.PHONE, agreed.mine(), agreed.theirs())));
    town.as(jamie, () -> plans.propose(jamie, who));
    sign(jamie);
    assertThat(minutes(maria)).as("what is not in force says nothing").isEqualTo(120);
    sign(maria);
    assertThat(minutes(maria)).isEqualTo(15);

    var rosa = town.specialist("Rosa");
    town.does(town.manager("Ada"), () -> pairings.end(town.id(), who, Pairing.End.HAND_OVER));
    town.pair(jamie, rosa);
    assertThat(minutes(maria)).isZero();
    assertThat(minutes(rosa)).as("the plan goes with the person").isEqualTo(15);
    town.does(rosa, () -> plans.end(rosa, who));
    assertThat(minutes(rosa)).isEqualTo(60);
  }

  private int minutes(Viewer peer) {
    return town.as(peer, () -> pairings.loads(town.id(), List.of(peer.specialist())))
        .of(peer.specialist())
        .minutes();
  }

  @Test
  void the_house_is_told_once_when_a_plan_is_proposed_and_once_when_it_is_signed() {
    signed();

    assertThat(events.stream(PlanProposed.class).filter(this::ours)).hasSize(1);
    assertThat(events.stream(PlanSigned.class).filter(told -> told.participant().equals(who)))
        .singleElement()
        .satisfies(told -> assertThat(told.version()).isEqualTo(1));
  }

  @Test
  void pressing_the_button_twice_signs_once() {
    written();
    town.as(jamie, () -> plans.propose(jamie, who));
    var shown = shown(jamie, Language.EN);
    town.as(jamie, () -> plans.sign(jamie, who, 1, shown, "Jamie R."));
    town.as(jamie, () -> plans.sign(jamie, who, 1, shown, "Jamie R."));
    sign(maria);
    town.as(maria, () -> plans.sign(maria, who, 1, shown, "Maria A."));

    var active = town.as(jamie, () -> plans.active(town.id(), who)).orElseThrow();
    assertThat(town.as(jamie, () -> plans.signatures(active)))
        .extracting(Signature::role)
        .containsExactlyInAnyOrder(Hat.PARTICIPANT, Hat.SPECIALIST);
    assertThat(events.stream(PlanSigned.class).filter(told -> told.participant().equals(who)))
        .hasSize(1);
  }

  @Test
  void both_pressing_at_the_same_moment_bring_one_plan_into_force() throws Exception {
    written();
    town.as(jamie, () -> plans.propose(jamie, who));
    var shown = shown(jamie, Language.EN);

    var both =
        atOnce(
            () -> town.as(jamie, () -> plans.sign(jamie, who, 1, shown, "Jamie")),
            () -> town.as(maria, () -> plans.sign(maria, who, 1, shown, "Maria")));

    assertThat(both)
        .extracting(PlanVersion::state)
        .containsExactlyInAnyOrder(State.PROPOSED, State.ACTIVE);
  }

  @Test
  void a_signature_binds_exactly_what_was_shown_in_the_language_it_was_shown_in() {
    written();
    town.as(jamie, () -> plans.propose(jamie, who));
    var spanish = shown(jamie, Language.ES);
    town.as(jamie, () -> plans.sign(jamie, who, 1, spanish, "Jamie"));

    var open = town.as(jamie, () -> plans.standing(town.id(), who));
    assertThat(open.openSignatures())
        .singleElement()
        .satisfies(signature -> {
          assertThat(signature.language()).isEqualTo(Language.ES);
          assertThat(signature.sha256()).isEqualTo(Sha256.of(signature.shown()));
          assertThat(signature.shown())
              .contains("Si me quedo en silencio", "A room of my own with a door that locks")
              .contains("Después de 12 días", "my sister Ana", "Lo acepté el");
        });
    assertThat(shown(jamie, Language.EN).sha256()).isNotEqualTo(spanish.sha256());
  }

  @Test
  void a_page_that_is_stale_is_not_signed() {
    written();
    town.as(jamie, () -> plans.propose(jamie, who));
    var stale = shown(maria, Language.EN);
    town.does(jamie, () -> plans.takeBack(jamie, who));
    change(jamie, Jamies.PLAN.hopes("Something else entirely", ""));
    town.as(jamie, () -> plans.propose(jamie, who));

    assertThatThrownBy(() -> town.as(maria, () -> plans.sign(maria, who, 1, stale, "Maria")))
        .isInstanceOf(Refusal.class)
        .hasMessage("plans.refused.changedSince");
  }

  @Test
  void a_plan_that_was_taken_back_asks_for_new_signatures() {
    written();
    town.as(jamie, () -> plans.propose(jamie, who));
    sign(maria);
    town.does(jamie, () -> plans.takeBack(jamie, who));
    town.as(jamie, () -> plans.propose(jamie, who));

    assertThat(sign(jamie).state()).isEqualTo(State.PROPOSED);
    assertThat(sign(maria).state()).isEqualTo(State.ACTIVE);
  }

  @Test
  void a_plan_that_is_not_ready_is_not_proposed() {
    town.as(jamie, () -> plans.draftFor(jamie, who));

    assertThatThrownBy(() -> town.as(jamie, () -> plans.propose(jamie, who)))
        .isInstanceOf(Refusal.class)
        .hasMessage("plans.refused.notReady");
  }

  @Test
  void a_new_version_begins_with_the_words_of_the_last_and_takes_its_place_when_signed() {
    signed();
    var second = town.as(jamie, () -> plans.draftFor(jamie, who));
    assertThat(second.number()).isEqualTo(2);
    assertThat(second.text()).isEqualTo(Jamies.PLAN);
    change(jamie, Jamies.PLAN.without(Jamies.GROUP));

    assertThat(town.as(jamie, () -> plans.activeGoals(town.id(), who))).hasSize(2);
    town.as(jamie, () -> plans.propose(jamie, who));
    sign(jamie);
    sign(maria);

    assertThat(town.as(jamie, () -> plans.activeGoals(town.id(), who))).hasSize(1);
    assertThat(town.as(jamie, () -> plans.history(town.id(), who)))
        .extracting(PlanVersion::state)
        .containsExactly(State.ACTIVE, State.SUPERSEDED);
  }

  @Test
  void either_of_the_two_ends_it_and_a_new_one_can_begin() {
    signed();
    town.does(maria, () -> plans.end(maria, who));

    assertThat(town.as(jamie, () -> plans.active(town.id(), who))).isEmpty();
    assertThat(town.as(jamie, () -> plans.draftFor(jamie, who)).number()).isEqualTo(2);
  }

  @Test
  void a_draft_begun_twice_at_once_is_one() throws Exception {
    Callable<PlanVersion> begin = () -> town.as(jamie, () -> plans.draftFor(jamie, who));

    assertThat(atOnce(begin, begin)).extracting(PlanVersion::number).containsExactly(1, 1);
  }

  @Test
  void a_draft_written_alone_is_seen_by_nobody_else() {
    town.as(jamie, () -> plans.draftFor(jamie, who));

    assertThat(town.as(maria, () -> plans.standing(town.id(), who)).open()).isNull();
    assertThat(town.as(town.manager("Ada"), () -> plans.history(town.id(), who))).isEmpty();
    assertThatThrownBy(() -> change(maria, Jamies.PLAN)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> town.as(maria, () -> plans.draftFor(maria, who)))
        .isInstanceOf(Refusal.class)
        .hasMessage("plans.refused.writesAlone");
  }

  @Test
  void the_specialist_writes_along_once_the_participant_says_so_and_it_is_known_where() {
    town.as(jamie, () -> plans.draftFor(jamie, who));
    town.does(jamie, () -> plans.share(jamie, true));
    change(maria, Jamies.PLAN);

    var standing = town.as(jamie, () -> plans.standing(town.id(), who));
    assertThat(standing.writtenBySpecialist()).containsExactly("whole");

    town.does(jamie, () -> plans.share(jamie, false));
    assertThatThrownBy(() -> change(maria, PlanText.EMPTY)).isInstanceOf(NotFound.class);
  }

  @Test
  void two_people_in_different_parts_both_keep_their_words() throws Exception {
    var draft = together();
    var hopes = Part.HOPES.seen(draft.text());
    var support = Part.SUPPORT.seen(draft.text());

    atOnce(
        () ->
            town.as(
                jamie,
                () -> plans.save(jamie, who, Part.HOPES, hopes, text -> text.hopes("Rest", ""))),
        () ->
            town.as(
                maria,
                () ->
                    plans.save(
                        maria, who, Part.SUPPORT, support, text -> text.support("Ana", "", ""))));

    var text = town.as(jamie, () -> plans.standing(town.id(), who)).open().text();
    assertThat(text.hopes()).isEqualTo("Rest");
    assertThat(text.supporters()).isEqualTo("Ana");
  }

  @Test
  void two_people_in_the_same_part_are_told_and_nobodys_words_are_lost() throws Exception {
    var seen = Part.HOPES.seen(together().text());

    var answers =
        atOnce(
            () ->
                town.as(
                    jamie,
                    () -> plans.save(jamie, who, Part.HOPES, seen, text -> text.hopes("Rest", ""))),
            () ->
                town.as(
                    maria,
                    () ->
                        plans.save(maria, who, Part.HOPES, seen, text -> text.hopes("Sleep", ""))));

    assertThat(answers).filteredOn(Saved.Done.class::isInstance).hasSize(1);
    assertThat(answers)
        .filteredOn(Saved.Meanwhile.class::isInstance)
        .singleElement()
        .isInstanceOfSatisfying(
            Saved.Meanwhile.class,
            meanwhile ->
                assertThat(List.of(meanwhile.mine().hopes(), meanwhile.theirs().text().hopes()))
                    .containsExactlyInAnyOrder("Rest", "Sleep"));
  }

  @Test
  void saving_from_an_old_revision_gives_both_texts_back() {
    var draft = together();
    change(maria, Jamies.PLAN);

    assertThat(
            town.as(
                jamie,
                () -> plans.save(jamie, who, draft.revision(), PlanText.EMPTY.hopes("Mine", ""))))
        .isInstanceOfSatisfying(
            Saved.Meanwhile.class,
            meanwhile -> {
              assertThat(meanwhile.mine().hopes()).isEqualTo("Mine");
              assertThat(meanwhile.theirs().text()).isEqualTo(Jamies.PLAN);
            });
  }

  @Test
  void a_colleague_outside_the_circle_sees_and_signs_nothing() {
    written();
    town.as(jamie, () -> plans.propose(jamie, who));
    var shown = shown(jamie, Language.EN);
    var dee = town.specialist("Dee");

    assertThat(town.as(dee, () -> plans.history(town.id(), who))).isEmpty();
    assertThat(town.as(dee, () -> plans.waitingForSpecialist(dee))).isEmpty();
    assertThatThrownBy(() -> town.as(dee, () -> plans.sign(dee, who, 1, shown, "Dee")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void a_plan_waits_for_the_specialist_until_they_have_signed() {
    written();
    town.as(jamie, () -> plans.propose(jamie, who));
    assertThat(town.as(maria, () -> plans.waitingForSpecialist(maria))).hasSize(1);

    sign(maria);
    assertThat(town.as(maria, () -> plans.waitingForSpecialist(maria))).isEmpty();
  }

  /// Whatever the two do in whatever order: what was once in force can be read for ever, word by
  /// word, with its signatures, and a review loses nothing that was said.
  @ParameterizedTest
  @ValueSource(longs = {7, 2026})
  void history_is_never_lost(long seed) {
    var dice = new Random(seed);
    var texts = new HashMap<Integer, PlanText>();
    var signed = new HashMap<Integer, List<Signature>>();
    for (int turn = 0; turn < 60; turn++) {
      var actor = dice.nextBoolean() ? jamie : maria;
      var said = turn;
      tries(
          switch (dice.nextInt(12)) {
            case 0, 1 -> () -> write(Jamies.PLAN.hopes("Turn " + said, ""));
            case 2, 3 -> () -> town.as(jamie, () -> plans.propose(jamie, who));
            case 4, 5, 6 -> () -> sign(jamie);
            case 7, 8, 9 -> () -> sign(maria);
            case 10 ->
                dice.nextBoolean()
                    ? () -> town.does(actor, () -> plans.takeBack(actor, who))
                    : () -> town.does(actor, () -> plans.end(actor, who, Ending.MOVED_ON));
            default -> () -> town.does(actor, () -> plans.rest(actor, who, said % 2 == 0));
          });
      var history = town.as(jamie, () -> plans.history(town.id(), who));
      assertThat(history).filteredOn(PlanVersion::inForce).hasSizeLessThan(2);
      assertThat(history).extracting(PlanVersion::number).doesNotHaveDuplicates();
      for (var plan : history) {
        if (plan.activeAt() != null) {
          var now = town.as(jamie, () -> plans.signatures(plan));
          assertThat(plan.text()).isEqualTo(texts.computeIfAbsent(plan.number(), n -> plan.text()));
          assertThat(now).isEqualTo(signed.computeIfAbsent(plan.number(), n -> now)).hasSize(2);
        }
      }
      assertThat(history.stream().map(PlanVersion::number)).containsAll(texts.keySet());
    }
    assertThat(texts).hasSizeGreaterThan(1);
  }

  private void write(PlanText text) {
    town.as(jamie, () -> plans.draftFor(jamie, who));
    change(jamie, text);
  }

  private static void tries(Runnable deed) {
    try {
      deed.run();
    } catch (Refusal | NotFound | AssertionError notNow) {
      // what cannot be done now changes nothing
    }
  }

  private boolean ours(PlanProposed told) {
    return told.participant().equals(who);
  }

  private void written() {
    town.as(jamie, () -> plans.draftFor(jamie, who));
    change(jamie, Jamies.PLAN);
  }

  private void signed() {
    written();
    town.as(jamie, () -> plans.propose(jamie, who));
    sign(jamie);
    sign(maria);
  }

  private PlanVersion together() {
    town.as(jamie, () -> plans.draftFor(jamie, who));
    town.does(jamie, () -> plans.share(jamie, true));
    return town.as(jamie, () -> plans.standing(town.id(), who)).open();
  }

  private void change(Viewer writer, PlanText text) {
    var revision = town.as(jamie, () -> plans.standing(town.id(), who)).open().revision();
    assertThat(town.as(writer, () -> plans.save(writer, who, revision, text)))
        .isInstanceOf(Saved.Done.class);
  }

  private Plans.Shown shown(Viewer viewer, Language language) {
    var open = town.as(viewer, () -> plans.standing(town.id(), who)).open();
    var zone = ZoneId.of(viewer.zone());
    return new Plans.Shown(
        language, town.as(viewer, () -> plans.paper(open, language, zone)).sha256());
  }

  private PlanVersion sign(Viewer signer) {
    var open = town.as(signer, () -> plans.standing(town.id(), who)).open();
    assertThat(open).isNotNull();
    var number = open.number();
    var shown = shown(signer, Language.EN);
    return town.as(signer, () -> plans.sign(signer, who, number, shown, signer.called()));
  }

  private static <T> List<T> atOnce(Callable<? extends T> one, Callable<? extends T> other)
      throws Exception {
    var barrier = new CyclicBarrier(2);
    try (var pool = Executors.newFixedThreadPool(2)) {
      var first = pool.submit(() -> meet(barrier, one));
      var second = pool.submit(() -> meet(barrier, other));
      return List.of(first.get(), second.get());
    }
  }

  private static <T> T meet(CyclicBarrier barrier, Callable<? extends T> work) throws Exception {
    barrier.await();
    return work.call();
  }
}
