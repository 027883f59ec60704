package org.beenthere.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.beenthere.participants.SafeContact;
import org.beenthere.plans.Snag.Kind;

class LadderRulesTest {

  static final SafeContact BY_PHONE =
      new SafeContact(
          SafeContact.Means.TEXT,
          "+16155550134",
          null,
          LocalTime.of(17, 0),
          LocalTime.of(21, 0),
          false,
          "the library");

  private static final LocalDate NOVEMBER_3 = LocalDate.of(2026, 11, 3);

  @Example
  void jamies_wishes_can_be_carried_out() {
    assertThat(LadderRules.check(JAMIES, BY_PHONE)).isEmpty();
  }

  @Example
  void wishing_for_nothing_is_a_wish_too() {
    assertThat(LadderRules.check(Agreement.NOTHING_YET, SafeContact.INBOX_ONLY)).isEmpty();
  }

  @Example
  void a_text_needs_a_number_that_may_be_used() {
    var onlyHere =
        new SafeContact(SafeContact.Means.INBOX, "+16155550134", null, null, null, false, "");

    assertThat(LadderRules.check(JAMIES, SafeContact.INBOX_ONLY))
        .containsExactly(new Snag(Kind.UNREACHABLE, 1), new Snag(Kind.UNREACHABLE, 2));
    assertThat(LadderRules.check(JAMIES, onlyHere)).hasSize(2);
  }

  @Example
  void a_message_on_the_persons_own_pages_needs_nothing() {
    var here = ladder(7, step(5, QuietMeans.MESSAGE));

    assertThat(LadderRules.check(here, SafeContact.INBOX_ONLY)).isEmpty();
  }

  @Example
  void nobody_asks_a_friend_without_a_name_and_the_persons_agreement() {
    var nobody = ladder(9, new QuietStep(3, QuietMeans.ASK_SUPPORTER, "", " ", NOVEMBER_3));
    var unasked = ladder(9, new QuietStep(3, QuietMeans.ASK_SUPPORTER, "", "Ana", null));

    assertThat(LadderRules.check(nobody, BY_PHONE)).containsExactly(new Snag(Kind.WHOM_TO_ASK, 1));
    assertThat(LadderRules.check(unasked, BY_PHONE)).containsExactly(new Snag(Kind.NOT_AGREED, 1));
  }

  @Example
  void a_card_and_a_visit_need_to_know_where_to() {
    var nowhere = ladder(9, step(3, QuietMeans.CARD), step(4, QuietMeans.VISIT));

    assertThat(LadderRules.check(nowhere, BY_PHONE))
        .containsExactly(new Snag(Kind.WHERE_TO, 1), new Snag(Kind.WHERE_TO, 2));
  }

  @Example
  void trying_ends_some_day_and_not_before_the_last_wish() {
    var endless = ladder(0, step(5, QuietMeans.CALL));
    var tooShort = ladder(4, step(5, QuietMeans.CALL));

    assertThat(LadderRules.check(endless, BY_PHONE)).containsExactly(Snag.about(Kind.ENDLESS));
    assertThat(LadderRules.check(tooShort, BY_PHONE))
        .containsExactly(Snag.about(Kind.STOPS_TOO_SOON));
  }

  @Property(tries = 200)
  void growing_days_with_reachable_ways_and_an_end_are_fine(
      @ForAll("growing") List<QuietStep> steps, @ForAll @IntRange(max = 30) int later) {
    var last = steps.getLast().afterDays();
    var agreement = Agreement.NOTHING_YET.quiet(steps, last + later, "", "");

    assertThat(LadderRules.check(agreement, BY_PHONE)).isEmpty();
  }

  @Property(tries = 200)
  void days_that_do_not_grow_are_pointed_out(@ForAll("growing") List<QuietStep> steps) {
    var twice = new ArrayList<>(steps);
    twice.add(steps.getLast());
    var agreement = Agreement.NOTHING_YET.quiet(twice, steps.getLast().afterDays(), "", "");

    assertThat(LadderRules.check(agreement, BY_PHONE))
        .contains(new Snag(Kind.OUT_OF_ORDER, twice.size()));
  }

  @Property(tries = 200)
  void whatever_is_pointed_out_is_about_a_step_that_is_there(
      @ForAll("any") List<QuietStep> steps, @ForAll @IntRange(max = 400) int stop) {
    var agreement = Agreement.NOTHING_YET.quiet(steps, stop, "", "");

    assertThat(LadderRules.check(agreement, SafeContact.INBOX_ONLY))
        .doesNotHaveDuplicates()
        .allSatisfy(snag -> assertThat(snag.step()).isBetween(0, steps.size()));
  }

  @Property(tries = 200)
  void a_ladder_without_an_end_is_never_fine(@ForAll("growing") List<QuietStep> steps) {
    assertThat(LadderRules.check(Agreement.NOTHING_YET.quiet(steps, 0, "", ""), BY_PHONE))
        .contains(Snag.about(Kind.ENDLESS));
  }

  @Provide
  Arbitrary<List<QuietStep>> growing() {
    return Arbitraries.integers()
        .between(1, LadderRules.LONGEST_DAYS - 30)
        .list()
        .uniqueElements()
        .ofMinSize(1)
        .ofMaxSize(LadderRules.MOST_STEPS)
        .flatMap(days ->
            Arbitraries.of(QuietMeans.values())
                .list()
                .ofSize(days.size())
                .map(means -> steps(days.stream().sorted().toList(), means)));
  }

  @Provide
  Arbitrary<List<QuietStep>> any() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 400),
            Arbitraries.of(QuietMeans.values()),
            Arbitraries.of("", "Write to my mother’s address"),
            Arbitraries.of("", "Ana"),
            Arbitraries.of(NOVEMBER_3).injectNull(0.5))
        .as(QuietStep::new)
        .list()
        .ofMaxSize(12);
  }

  private static List<QuietStep> steps(List<Integer> days, List<QuietMeans> means) {
    var steps = new ArrayList<QuietStep>();
    for (int i = 0; i < days.size(); i++) {
      var asks = means.get(i) == QuietMeans.ASK_SUPPORTER;
      steps.add(
          new QuietStep(
              days.get(i),
              means.get(i),
              "Thinking of you",
              asks ? "Ana" : "",
              asks ? NOVEMBER_3 : null));
    }
    return steps;
  }

  private static QuietStep step(int day, QuietMeans means) {
    return new QuietStep(day, means, "", "", null);
  }

  private static Agreement ladder(int stop, QuietStep... steps) {
    return Agreement.NOTHING_YET.quiet(Arrays.asList(steps), stop, "", "");
  }

  /// The ladder of the sketch.
  static final Agreement JAMIES =
      ladder(
          30,
          new QuietStep(5, QuietMeans.TEXT, "Thinking of you. No pressure.", "", null),
          new QuietStep(8, QuietMeans.CALL, "evenings only, no message", "", null),
          new QuietStep(12, QuietMeans.ASK_SUPPORTER, "", "my sister Ana", NOVEMBER_3),
          new QuietStep(21, QuietMeans.CARD, "to my mother’s address", "", null));
}
