package org.beenthere.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.beenthere.places.Point;

/// In which order people are shown, for anybody anywhere.
class FairnessTest {

  record One(double metres, int places, int free, int id) {
    long rank() {
      return Fairness.rank(metres, Fairness.burden(places, free));
    }

    /// How much of their places is taken; whoever has none is full.
    double fullness() {
      return free == 0 ? 1 : (double) (places - free) / places;
    }
  }

  private static final Comparator<One> ORDER =
      Comparator.comparingLong(One::rank).thenComparing(One::id);

  @Property
  void closer_and_freer_never_stands_behind_farther_and_fuller(
      @ForAll("people") One one, @ForAll("people") One other) {
    if (one.metres() <= other.metres() && one.fullness() <= other.fullness()) {
      assertThat(one.rank()).isLessThanOrEqualTo(other.rank());
    }
  }

  @Property
  void of_two_at_one_place_whoever_has_room_comes_first(
      @ForAll("people") One one, @ForAll("people") One other) {
    if (one.free() > 0 && other.free() == 0) {
      assertThat(Fairness.burden(one.places(), one.free()))
          .isLessThan(Fairness.burden(other.places(), other.free()));
    }
  }

  @Property
  void a_rank_is_never_less_than_the_distance(@ForAll("people") One one) {
    assertThat(one.rank()).isGreaterThanOrEqualTo(Math.round(one.metres()));
  }

  @Property
  void the_order_is_the_same_however_people_came_in(
      @ForAll @Size(max = 30) List<@net.jqwik.api.From("people") One> people, @ForAll long seed) {
    var numbered = new ArrayList<One>();
    for (var one : people) {
      numbered.add(new One(one.metres(), one.places(), one.free(), numbered.size()));
    }
    var shuffled = new ArrayList<>(numbered);
    Collections.shuffle(shuffled, new Random(seed));
    numbered.sort(ORDER);
    shuffled.sort(ORDER);
    assertThat(shuffled).isEqualTo(numbered);
  }

  @Property
  void a_way_through_the_earth_measures_as_one_over_the_ground(
      @ForAll("points") Point middle, @ForAll("points") Point other) {
    var apart = Direction.of(middle).apart(Direction.of(other));
    assertThat(Direction.kilometres(apart)).isCloseTo(middle.to(other).kilometres(), within(0.01));
  }

  @Provide
  Arbitrary<One> people() {
    var places = Arbitraries.integers().between(0, 60);
    return places.flatMap(all ->
        Combinators.combine(
                Arbitraries.doubles().between(0, 4_000_000), Arbitraries.integers().between(0, all))
            .as((metres, free) -> new One(metres, all, free, 0)));
  }

  @Provide
  Arbitrary<Point> points() {
    return Combinators.combine(
            Arbitraries.doubles().between(-89, 89), Arbitraries.doubles().between(-180, 180))
        .as(Point::new);
  }
}
