package org.beenthere.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.beenthere.programs.WaitRule;
import org.beenthere.referrals.Placed.Danger;
import org.beenthere.referrals.Placed.Lifted;
import org.beenthere.referrals.Placed.Longest;
import org.beenthere.referrals.Placed.Moved;

/// The order of a waiting list: what may never happen to anybody on it.
class LineTest {

  @Property
  void everybody_stands_somewhere_once(
      @ForAll("waiting") List<Standing> waiting, @ForAll("order") List<WaitRule> order) {
    var placed = Line.inOrder(waiting, order);

    assertThat(placed).extracting(Placed::who).containsExactlyInAnyOrderElementsOf(waiting);
    assertThat(placed)
        .extracting(Placed::place)
        .isEqualTo(IntStream.rangeClosed(1, waiting.size()).boxed().toList());
  }

  @Property
  void it_does_not_matter_in_which_order_they_are_looked_at(
      @ForAll("waiting") List<Standing> waiting,
      @ForAll("order") List<WaitRule> order,
      @ForAll Random random) {
    var shuffled = new ArrayList<>(waiting);
    Collections.shuffle(shuffled, random);

    assertThat(Line.inOrder(shuffled, order)).isEqualTo(Line.inOrder(waiting, order));
  }

  @Property
  void nobody_stands_behind_somebody_who_came_later_but_by_a_published_rule(
      @ForAll("waiting") List<Standing> waiting, @ForAll("order") List<WaitRule> order) {
    var placed = Line.inOrder(waiting, order);
    for (var ahead : placed) {
      for (var behind : placed.subList(ahead.place(), placed.size())) {
        if (ahead.who().since().isAfter(behind.who().since())) {
          assertThat(rankOf(ahead, order))
              .as("%s goes before %s", ahead, behind)
              .isLessThan(rankOf(behind, order));
        }
      }
    }
  }

  @Property
  void whoever_comes_later_with_nothing_to_lift_them_moves_nobody_back(
      @ForAll("waiting") List<Standing> waiting, @ForAll("order") List<WaitRule> order) {
    var before = Line.inOrder(waiting, order);
    var late = standing(Instant.parse("2030-01-01T00:00:00Z"), false, Set.of(), null);
    var more = new ArrayList<>(waiting);
    more.add(late);

    var after = Line.inOrder(more, order);

    before.stream()
        .filter(one -> !(one.why() instanceof Moved(var reason)) || reason.isForward())
        .forEach(one ->
            assertThat(after)
                .filteredOn(is -> is.who().equals(one.who()))
                .extracting(Placed::place)
                .containsExactly(one.place()));
  }

  @Property
  void what_is_said_of_why_somebody_stands_there_is_true(
      @ForAll("waiting") List<Standing> waiting, @ForAll("order") List<WaitRule> order) {
    for (var one : Line.inOrder(waiting, order)) {
      switch (one.why()) {
        case Danger danger -> assertThat(one.who().danger()).isTrue();
        case Moved(var reason) -> assertThat(one.who().moved()).isEqualTo(reason);
        case Lifted(var rule) -> {
          assertThat(one.who().lifts()).contains(rule);
          assertThat(order).contains(rule);
        }
        case Longest longest ->
            assertThat(order).noneMatch(rule -> one.who().lifts().contains(rule));
      }
    }
  }

  @Example
  void danger_goes_first_then_the_programs_own_order_then_who_waited_longest() {
    var long1 = standing(Instant.parse("2026-01-01T10:00:00Z"), false, Set.of(), null);
    var pregnant =
        standing(Instant.parse("2026-03-01T10:00:00Z"), false, Set.of(WaitRule.PREGNANT), null);
    var danger = standing(Instant.parse("2026-04-01T10:00:00Z"), true, Set.of(), null);
    var moved =
        standing(Instant.parse("2026-04-02T10:00:00Z"), false, Set.of(), MoveReason.NOT_SAFE);
    var later =
        standing(Instant.parse("2025-01-01T10:00:00Z"), false, Set.of(), MoveReason.ASKED_TO_WAIT);

    var placed =
        Line.inOrder(List.of(later, long1, pregnant, moved, danger), List.of(WaitRule.PREGNANT));

    assertThat(placed)
        .extracting(Placed::who)
        .containsExactly(danger, moved, pregnant, long1, later);
  }

  @Example
  void a_wait_is_said_in_round_words_and_only_when_it_can_be_told() {
    assertThat(Wait.of(0, 2)).isEqualTo(new Wait.Unsaid());
    assertThat(Wait.of(0, 8)).isEqualTo(new Wait.Soon());
    // Eight in eight weeks is one a week: with four before, the fifth week.
    assertThat(Wait.of(4, 8)).isEqualTo(new Wait.Weeks(5));
    assertThat(Wait.of(40, 8)).isEqualTo(new Wait.Months(9));
  }

  @Property
  void whoever_has_more_before_them_is_never_told_a_shorter_wait(
      @ForAll("few") int before, @ForAll("few") int welcomed) {
    assertThat(days(Wait.of(before + 1, welcomed)))
        .isGreaterThanOrEqualTo(days(Wait.of(before, welcomed)));
  }

  @Provide
  Arbitrary<Integer> few() {
    return Arbitraries.integers().between(0, 500);
  }

  @Provide
  Arbitrary<List<WaitRule>> order() {
    return Arbitraries.of(WaitRule.class).list().ofMaxSize(4).uniqueElements();
  }

  @Provide
  Arbitrary<List<Standing>> waiting() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 30),
            Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(5, Arbitraries.just(false)),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(true))),
            Arbitraries.of(WaitRule.class).set().ofMaxSize(3),
            Arbitraries.of(MoveReason.class).injectNull(0.8))
        .as((day, danger, lifts, moved) ->
            standing(Instant.EPOCH.plusSeconds(86_400L * day), danger, lifts, moved))
        .list()
        .ofMaxSize(25);
  }

  private static Standing standing(
      Instant since, boolean danger, Set<WaitRule> lifts, MoveReason moved) {
    return new Standing(new RequestId(UUID.randomUUID()), since, danger, lifts, moved);
  }

  /// The rank as the public page tells it, counted here by itself.
  private static int rankOf(Placed one, List<WaitRule> order) {
    return switch (one.why()) {
      case Danger danger -> 0;
      case Moved(var reason) when reason.isForward() -> 1;
      case Lifted(var rule) -> 2 + order.indexOf(rule);
      case Longest longest -> 10;
      case Moved(var reason) -> 11;
    };
  }

  private static int days(Wait wait) {
    return switch (wait) {
      case Wait.Soon soon -> 7;
      case Wait.Weeks(var about) -> 7 * about;
      case Wait.Months(var about) -> 30 * about;
      case Wait.Unsaid unsaid -> 0;
    };
  }
}
