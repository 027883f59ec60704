package org.beenthere.pairings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.beenthere.specialists.Share;
import org.beenthere.specialists.Specialist;
import org.beenthere.specialists.Terms;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Way;

/// For how many more people somebody has room, by places and by hours.
class LoadsTest {

  @Property
  void as_many_more_come_as_neither_places_nor_hours_forbid_and_not_one_more(
      @ForAll @IntRange(max = 60) int places,
      @ForAll @IntRange(min = 1, max = 60) int hours,
      @ForAll @IntRange(max = 70) int taken,
      @ForAll @IntRange(max = 4000) int minutes,
      @ForAll @IntRange(min = 1, max = 480) int each) {
    var maria = maria(places, Terms.UNSAID.within(hours));
    var loads = new Loads(Map.of(maria.id(), new Load(taken, minutes)), each);
    var free = loads.free(maria);

    assertThat(free).isNotNegative();
    if (free > 0) {
      assertThat(taken + free).isLessThanOrEqualTo(places);
      assertThat(minutes + free * each).isLessThanOrEqualTo(hours * 60);
    }
    assertThat(taken + free + 1 > places || minutes + (free + 1) * each > hours * 60).isTrue();
    assertThat(loads.lacksHours(maria)).isEqualTo(free == 0 && taken < places);
  }

  @Property
  void whoever_set_no_hours_is_counted_by_places_alone(
      @ForAll @IntRange(max = 60) int places, @ForAll @IntRange(max = 70) int taken) {
    var maria = maria(places, Terms.UNSAID);

    assertThat(new Loads(Map.of(maria.id(), new Load(taken, 9999)), 60).free(maria))
        .isEqualTo(Math.max(0, places - taken));
  }

  @Property
  void meeting_more_often_or_for_longer_never_takes_less(
      @ForAll Way way, @ForAll @IntRange(min = 2, max = 90) int days, @ForAll Weight weight) {
    var seldom = Lengths.USUAL.aWeek(weight, new Rhythm(days, way));

    assertThat(Lengths.USUAL.aWeek(weight, new Rhythm(days - 1, way)))
        .isGreaterThanOrEqualTo(seldom)
        .isPositive();
    assertThat(
            Lengths.USUAL
                .with(Map.of(way, Lengths.USUAL.of(way) + 1))
                .aWeek(weight, new Rhythm(days, way)))
        .isGreaterThanOrEqualTo(seldom);
  }

  @Example
  void what_is_agreed_counts_and_until_then_how_much_it_takes() {
    assertThat(Lengths.USUAL.aWeek(Weight.ORDINARY, new Rhythm(7, Way.IN_PERSON))).isEqualTo(60);
    assertThat(Lengths.USUAL.aWeek(Weight.HEAVY, new Rhythm(1, Way.TEXT))).isEqualTo(70);
    assertThat(Lengths.USUAL.aWeek(Weight.LIGHT, new Rhythm(30, null))).isEqualTo(14);
    assertThat(
            List.of(
                Lengths.USUAL.aWeek(Weight.LIGHT, null),
                Lengths.USUAL.aWeek(Weight.ORDINARY, null),
                Lengths.USUAL.aWeek(Weight.HEAVY, null)))
        .containsExactly(30, 60, 120);
  }

  private static Specialist maria(int places, Terms terms) {
    return new Specialist(
        OrganizationId.next(),
        SpecialistId.next(),
        AccountId.next(),
        "Maria",
        "",
        "",
        Set.of(),
        List.of("en"),
        Set.of(Way.PHONE),
        new Specialist.Base("Nashville", "US", 36.0, -86.0, 50),
        places,
        terms,
        Set.of(Share.values()),
        true,
        null,
        1);
  }
}
