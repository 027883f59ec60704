package org.beenthere.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// When an answer comes, whatever the hours and the zone, also when the clocks change.
class OfficeHoursTest {

  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

  @Example
  void on_friday_evening_the_next_hours_are_on_monday() {
    var friday = ZonedDateTime.of(2026, 11, 20, 19, 0, 0, 0, CHICAGO);
    var usual = OfficeHours.usual(CHICAGO);

    assertThat(usual.isOpen(friday.toInstant())).isFalse();
    assertThat(usual.next(friday.toInstant()))
        .isEqualTo(friday.plusDays(3).with(LocalTime.of(9, 0)).toInstant());
    assertThat(usual.due(friday.toInstant()))
        .isEqualTo(friday.plusDays(3).with(LocalTime.of(17, 0)).toInstant());
  }

  @Example
  void in_the_middle_of_a_day_an_answer_is_due_in_the_middle_of_the_next() {
    var tuesday = ZonedDateTime.of(2026, 11, 24, 13, 0, 0, 0, CHICAGO);

    assertThat(OfficeHours.usual(CHICAGO).due(tuesday.toInstant()))
        .isEqualTo(tuesday.plusDays(1).toInstant());
  }

  @Property
  void it_is_open_at_the_next_opening_which_is_never_in_the_past(
      @ForAll("hours") OfficeHours hours, @ForAll("moments") Instant now) {
    var next = hours.next(now);

    assertThat(next).isAfterOrEqualTo(now);
    assertThat(hours.isOpen(next)).isTrue();
    assertThat(hours.isOpen(now)).isEqualTo(next.equals(now));
  }

  @Property
  void open_hours_add_up(
      @ForAll("hours") OfficeHours hours,
      @ForAll("moments") Instant now,
      @ForAll("minutes") int some,
      @ForAll("minutes") int more) {
    var first = Duration.ofMinutes(some);
    var then = Duration.ofMinutes(more);

    assertThat(hours.after(hours.after(now, first), then))
        .isEqualTo(hours.after(now, first.plus(then)));
    assertThat(hours.after(now, first)).isAfterOrEqualTo(now.plus(first));
  }

  @Provide
  Arbitrary<OfficeHours> hours() {
    var days = Arbitraries.of(DayOfWeek.class).set().ofMinSize(1);
    var opens = Arbitraries.integers().between(0, 22 * 60);
    var lasts = Arbitraries.integers().between(30, 12 * 60);
    var zones =
        Arbitraries.of(
            "America/Chicago", "Europe/Amsterdam", "America/Anchorage", "Pacific/Kiritimati");
    return Combinators.combine(days, opens, lasts, zones)
        .as((on, from, length, zone) -> hours(on, from, length, ZoneId.of(zone)));
  }

  private static OfficeHours hours(Set<DayOfWeek> days, int from, int length, ZoneId zone) {
    var until = Math.min(from + length, 24 * 60 - 1);
    return new OfficeHours(
        days,
        LocalTime.ofSecondOfDay(from * 60L),
        LocalTime.ofSecondOfDay(until * 60L),
        8,
        30,
        zone);
  }

  @Provide
  Arbitrary<Instant> moments() {
    return Arbitraries.longs()
        .between(
            Instant.parse("2026-01-01T00:00:00Z").getEpochSecond(),
            Instant.parse("2028-01-01T00:00:00Z").getEpochSecond())
        .map(Instant::ofEpochSecond);
  }

  @Provide
  Arbitrary<Integer> minutes() {
    return Arbitraries.integers().between(1, 3000);
  }
}
