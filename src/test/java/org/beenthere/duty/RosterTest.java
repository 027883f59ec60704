package org.beenthere.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
import org.beenthere.vocabulary.AccountId;

/// For every moment there is one answer to who is on call, whatever is on the roster and whatever
/// the clocks do.
class RosterTest {

  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final AccountId MARIA = new AccountId(new UUID(0, 1));
  private static final AccountId ROSA = new AccountId(new UUID(0, 2));
  private static final AccountId ADA = new AccountId(new UUID(0, 3));
  private static final Set<AccountId> HERE = Set.of(MARIA, ROSA, ADA);
  private static final LocalDate EVER = LocalDate.of(2020, 1, 1);

  private static final List<ZoneId> ZONES =
      List.of(
          CHICAGO,
          ZoneId.of("Europe/Amsterdam"),
          // Half an hour forward and back, and a country that once skipped a day.
          ZoneId.of("Australia/Lord_Howe"),
          ZoneId.of("Pacific/Apia"),
          // Changes at midnight.
          ZoneId.of("America/Santiago"),
          ZoneId.of("UTC"));

  @Example
  void a_night_goes_on_into_the_next_day_and_a_week_into_the_next() {
    var roster =
        weekly(
            stretch(MARIA, DayOfWeek.FRIDAY, "17:00", "09:00"),
            stretch(ROSA, DayOfWeek.SUNDAY, "09:00", "09:00"));

    assertThat(at(roster, "2026-11-27T16:59")).isNull();
    assertThat(at(roster, "2026-11-27T17:00")).isEqualTo(MARIA);
    assertThat(at(roster, "2026-11-28T08:59")).isEqualTo(MARIA);
    assertThat(at(roster, "2026-11-28T09:00")).isNull();
    assertThat(at(roster, "2026-11-29T09:00")).isEqualTo(ROSA);
    assertThat(at(roster, "2026-11-30T08:59")).isEqualTo(ROSA);
    assertThat(at(roster, "2026-11-30T09:00")).isNull();
  }

  @Example
  void cover_goes_before_the_week_the_later_before_the_earlier_and_nobody_is_an_answer() {
    var roster =
        new Roster(
            List.of(stretch(MARIA, DayOfWeek.FRIDAY, "17:00", "09:00")),
            List.of(
                cover(ROSA, "2026-11-27T18:00", "2026-11-28T06:00", 1),
                cover(null, "2026-11-27T20:00", "2026-11-27T21:00", 2)),
            CHICAGO,
            HERE);

    assertThat(at(roster, "2026-11-27T17:30")).isEqualTo(MARIA);
    assertThat(at(roster, "2026-11-27T18:00")).isEqualTo(ROSA);
    assertThat(at(roster, "2026-11-27T20:00")).isNull();
    assertThat(at(roster, "2026-11-27T21:00")).isEqualTo(ROSA);
    assertThat(at(roster, "2026-11-28T06:00")).isEqualTo(MARIA);
    assertThat(at(roster, "2026-12-04T18:00")).isEqualTo(MARIA);
  }

  @Example
  void whoever_no_longer_works_here_is_not_on_call() {
    var roster =
        new Roster(
            List.of(stretch(MARIA, DayOfWeek.FRIDAY, "17:00", "09:00")),
            List.of(),
            CHICAGO,
            Set.of(ROSA));

    assertThat(at(roster, "2026-11-27T17:30")).isNull();
  }

  @Example
  void in_the_night_of_the_skipped_hour_nobody_is_missing_and_nobody_is_there_twice() {
    var roster =
        weekly(
            stretch(MARIA, DayOfWeek.SATURDAY, "22:00", "02:30"),
            stretch(ROSA, DayOfWeek.SUNDAY, "02:30", "09:00"));
    var from = moment("2027-03-13T22:00");
    var until = moment("2027-03-14T09:00");

    assertThat(roster.between(from, until))
        .extracting(Turn::account, turn -> Duration.between(turn.from(), turn.until()))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(MARIA, Duration.ofHours(4)),
            org.assertj.core.groups.Tuple.tuple(ROSA, Duration.ofHours(6)));
  }

  @Example
  void in_the_night_of_the_hour_that_comes_twice_somebody_is_there_for_both() {
    var roster = weekly(stretch(MARIA, DayOfWeek.SATURDAY, "22:00", "06:00"));
    var from = moment("2026-10-31T22:00");

    assertThat(roster.between(from, moment("2026-11-01T06:00")))
        .containsExactly(new Turn(from, from.plus(Duration.ofHours(9)), MARIA));
  }

  @Property(tries = 300)
  void the_turns_of_any_time_follow_each_other_without_a_hole_and_say_what_each_moment_says(
      @ForAll("rosters") Roster roster,
      @ForAll("moments") Instant from,
      @ForAll("spans") int hours) {
    var until = from.plus(Duration.ofHours(hours));

    var turns = roster.between(from, until);

    assertThat(turns.getFirst().from()).isEqualTo(from);
    assertThat(turns.getLast().until()).isEqualTo(until);
    for (int i = 0; i < turns.size(); i++) {
      var turn = turns.get(i);
      assertThat(turn.from()).isBefore(turn.until());
      assertThat(roster.at(turn.from()).orElse(null)).isEqualTo(turn.account());
      assertThat(roster.at(turn.until().minusMillis(1)).orElse(null)).isEqualTo(turn.account());
      if (i > 0) {
        assertThat(turn.from()).isEqualTo(turns.get(i - 1).until());
        assertThat(turn.account()).isNotEqualTo(turns.get(i - 1).account());
      }
    }
  }

  @Property(tries = 300)
  void the_answer_does_not_hang_on_how_much_of_the_roster_is_looked_at(
      @ForAll("rosters") Roster roster, @ForAll("moments") Instant moment) {
    var reversed =
        new Roster(
            roster.weekly().reversed(), roster.covers().reversed(), roster.zone(), roster.here());

    assertThat(reversed.at(moment)).isEqualTo(roster.at(moment));
    assertThat(
            roster
                .between(moment.minus(Duration.ofDays(1)), moment.plus(Duration.ofDays(1)))
                .stream()
                .filter(turn -> turn.contains(moment)))
        .singleElement()
        .extracting(Turn::account)
        .isEqualTo(roster.at(moment).orElse(null));
  }

  /// Seven stretches that meet on the wall leave no moment of any year without somebody.
  @Property(tries = 200)
  void a_full_week_is_full_in_the_weeks_when_the_clocks_change_too(
      @ForAll("times") LocalTime handOver,
      @ForAll("zones") ZoneId zone,
      @ForAll("moments") Instant from) {
    var week =
        Arrays.stream(DayOfWeek.values())
            .map(day -> new Stretch(id(day.getValue()), MARIA, day, handOver, handOver, EVER, null))
            .toList();
    var roster = new Roster(week, List.of(), zone, HERE);

    assertThat(roster.between(from, from.plus(Duration.ofDays(21))))
        .containsExactly(new Turn(from, from.plus(Duration.ofDays(21)), MARIA));
  }

  @Property
  void what_comes_later_on_the_wall_is_never_an_earlier_moment(
      @ForAll("walls") LocalDateTime one,
      @ForAll("minutes") int later,
      @ForAll("zones") ZoneId zone) {
    assertThat(WallClock.moment(one.plusMinutes(later), zone))
        .isAfterOrEqualTo(WallClock.moment(one, zone));
  }

  @Property
  void a_gap_and_what_fills_it_are_the_whole_time(
      @ForAll("moments") Instant from, @ForAll("spans") int hours, @ForAll("spans") int shift) {
    var gap = new Turn(from, from.plus(Duration.ofHours(hours)), null);
    var begin = from.plus(Duration.ofHours(shift - 30L));
    var open = new Turn(begin, begin.plus(Duration.ofHours(9)), null);

    var left = gap.without(open).toList();

    for (int minute = 0; minute < hours * 60; minute += 30) {
      var moment = from.plus(Duration.ofMinutes(minute));
      assertThat(left.stream().anyMatch(part -> part.contains(moment)))
          .isEqualTo(!open.contains(moment));
    }
  }

  @Provide
  Arbitrary<Roster> rosters() {
    var people = Arbitraries.of(MARIA, ROSA, ADA, new AccountId(new UUID(0, 9)));
    var stretches =
        Combinators.combine(people, Arbitraries.of(DayOfWeek.class), times(), times())
            .as((who, day, starts, ends) -> new Stretch(id(0), who, day, starts, ends, EVER, null))
            .list()
            .ofMaxSize(6)
            .map(RosterTest::numbered);
    var covers =
        Combinators.combine(
                people.injectNull(0.2), walls(), Arbitraries.integers().between(30, 6000))
            .as((who, starts, lasts) ->
                new Cover(id(0), who, starts, starts.plusMinutes(lasts), Instant.EPOCH))
            .list()
            .ofMaxSize(5)
            .map(some ->
                IntStream.range(0, some.size())
                    .mapToObj(i -> {
                      var one = some.get(i);
                      return new Cover(
                          id(100 + i), one.account(), one.starts(), one.ends(), one.madeAt());
                    })
                    .toList());
    return Combinators.combine(stretches, covers, zones())
        .as((weekly, extra, zone) -> new Roster(weekly, extra, zone, HERE));
  }

  private static List<Stretch> numbered(List<Stretch> some) {
    var all = new ArrayList<Stretch>();
    for (var one : some) {
      all.add(
          new Stretch(
              id(all.size()), one.account(), one.day(), one.starts(), one.ends(), EVER, null));
    }
    return all;
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(ZONES);
  }

  @Provide
  Arbitrary<LocalTime> times() {
    return Arbitraries.integers()
        .between(0, 95)
        .map(quarter -> LocalTime.MIN.plusMinutes(quarter * 15L));
  }

  /// Often around a change of the clocks.
  @Provide
  Arbitrary<Instant> moments() {
    var anyTime =
        Arbitraries.longs()
            .between(
                Instant.parse("2026-01-01T00:00:00Z").getEpochSecond(),
                Instant.parse("2028-01-01T00:00:00Z").getEpochSecond())
            .map(Instant::ofEpochSecond);
    var aroundChanges =
        Combinators.combine(
                Arbitraries.of(ZONES.subList(0, 3)),
                Arbitraries.longs().between(-90_000, 90_000),
                anyTime)
            .as((zone, off, then) -> {
              var change = zone.getRules().nextTransition(then);
              return change == null ? then : change.getInstant().plusSeconds(off);
            });
    return Arbitraries.oneOf(anyTime, aroundChanges);
  }

  @Provide
  Arbitrary<LocalDateTime> walls() {
    return moments()
        .map(moment -> LocalDateTime.ofInstant(moment, CHICAGO).withNano(0).withSecond(0));
  }

  @Provide
  Arbitrary<Integer> spans() {
    return Arbitraries.integers().between(1, 24 * 15);
  }

  @Provide
  Arbitrary<Integer> minutes() {
    return Arbitraries.integers().between(0, 3000);
  }

  private static Roster weekly(Stretch... stretches) {
    return new Roster(List.of(stretches), List.of(), CHICAGO, HERE);
  }

  private static Stretch stretch(AccountId who, DayOfWeek day, String starts, String ends) {
    return new Stretch(
        id(day.getValue()), who, day, LocalTime.parse(starts), LocalTime.parse(ends), EVER, null);
  }

  private static Cover cover(AccountId who, String starts, String ends, int number) {
    return new Cover(
        id(number),
        who,
        LocalDateTime.parse(starts),
        LocalDateTime.parse(ends),
        Instant.EPOCH.plusSeconds(number));
  }

  private static AccountId at(Roster roster, String local) {
    return roster.at(moment(local)).orElse(null);
  }

  private static Instant moment(String local) {
    return LocalDateTime.parse(local).atZone(CHICAGO).toInstant();
  }

  private static DutyId id(int number) {
    return new DutyId(new UUID(1, number));
  }
}
