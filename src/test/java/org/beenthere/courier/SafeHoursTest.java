package org.beenthere.courier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// When somebody may be written to (PR-19).
class SafeHoursTest {

  private static final ZoneId NASHVILLE = ZoneId.of("America/Chicago");
  private static final ZoneId UTRECHT = ZoneId.of("Europe/Amsterdam");

  /// The clocks change by half an hour here.
  private static final ZoneId LORD_HOWE = ZoneId.of("Australia/Lord_Howe");

  /// The clocks change at midnight here.
  private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");

  @Test
  void within_the_hours_it_is_now() {
    assertThat(hours("09:00", "20:00").next(at("2026-11-26T15:00")))
        .isEqualTo(at("2026-11-26T15:00"));
    assertThat(hours("09:00", "20:00").next(at("2026-11-26T09:00")))
        .isEqualTo(at("2026-11-26T09:00"));
  }

  @Test
  void before_the_hours_it_is_this_morning_and_after_them_tomorrow() {
    assertThat(hours("09:00", "20:00").next(at("2026-11-26T06:30")))
        .isEqualTo(at("2026-11-26T09:00"));
    assertThat(hours("09:00", "20:00").next(at("2026-11-26T20:00")))
        .isEqualTo(at("2026-11-27T09:00"));
  }

  @Test
  void hours_may_go_over_midnight() {
    assertThat(hours("20:00", "02:00").next(at("2026-11-26T23:00")))
        .isEqualTo(at("2026-11-26T23:00"));
    assertThat(hours("20:00", "02:00").next(at("2026-11-26T01:59")))
        .isEqualTo(at("2026-11-26T01:59"));
    assertThat(hours("20:00", "02:00").next(at("2026-11-26T02:00")))
        .isEqualTo(at("2026-11-26T20:00"));
  }

  @Test
  void who_said_nothing_may_be_written_to_at_any_hour() {
    assertThat(SafeHours.any(NASHVILLE).next(at("2026-11-26T03:00")))
        .isEqualTo(at("2026-11-26T03:00"));
    assertThat(hours("10:00", null).next(at("2026-11-26T03:00"))).isEqualTo(at("2026-11-26T10:00"));
    assertThat(hours(null, "17:00").next(at("2026-11-26T18:00"))).isEqualTo(at("2026-11-27T00:00"));
  }

  @Test
  void an_hour_that_the_clocks_skip_opens_after_it() {
    // On March 8, 2026, two o'clock in Nashville is three o'clock.
    assertThat(hours("02:00", "06:00").next(at("2026-03-08T01:00")))
        .isEqualTo(at("2026-03-08T03:00"));
    assertThat(hours("02:30", "06:00").next(at("2026-03-08T01:00")))
        .isEqualTo(at("2026-03-08T03:00"));
    // There is no such hour on that day at all.
    assertThat(hours("02:00", "03:00").next(at("2026-03-08T01:00")))
        .isEqualTo(at("2026-03-09T02:00"));
  }

  @Test
  void an_hour_that_comes_twice_is_safe_both_times() {
    // On November 1, 2026, half past one comes twice in Nashville.
    var first = Instant.parse("2026-11-01T06:30:00Z");
    var second = Instant.parse("2026-11-01T07:30:00Z");
    assertThat(hours("01:00", "02:00").next(first)).isEqualTo(first);
    assertThat(hours("01:00", "02:00").next(second)).isEqualTo(second);
    assertThat(hours("01:00", "01:15").next(first))
        .isEqualTo(Instant.parse("2026-11-01T07:00:00Z"));
  }

  @Property
  void the_answer_is_safe_and_not_too_early(
      @ForAll("hours") SafeHours hours, @ForAll("moments") Instant wish) {
    var next = hours.next(wish);

    assertThat(hours.contains(next)).isTrue();
    assertThat(next).isAfterOrEqualTo(wish);
    assertThat(Duration.between(wish, next)).isLessThanOrEqualTo(Duration.ofHours(50));
    assertThat(hours.next(next)).isEqualTo(next);
  }

  @Property(tries = 300)
  void nothing_safe_is_passed_over(
      @ForAll("hours") SafeHours hours, @ForAll("moments") Instant wish) {
    var next = hours.next(wish);

    for (var minute = wish; minute.isBefore(next); minute = minute.plusSeconds(60)) {
      assertThat(hours.contains(minute)).as("%s before %s in %s", minute, next, hours).isFalse();
    }
  }

  @Provide
  Arbitrary<SafeHours> hours() {
    var times =
        Arbitraries.integers()
            .between(0, 24 * 4 - 1)
            .map(q -> LocalTime.MIDNIGHT.plusMinutes(15L * q));
    var zones = Arbitraries.of(NASHVILLE, UTRECHT, LORD_HOWE, SANTIAGO);
    return Combinators.combine(times.injectNull(0.1), times.injectNull(0.1), zones)
        .as(SafeHours::of);
  }

  /// Whole minutes, often near a change of the clocks.
  @Provide
  Arbitrary<Instant> moments() {
    var changes =
        Arbitraries.of(NASHVILLE, UTRECHT, LORD_HOWE, SANTIAGO)
            .map(zone -> zone.getRules().nextTransition(Instant.parse("2026-01-01T00:00:00Z")))
            .flatMap(change ->
                Arbitraries.integers()
                    .between(-2000, 2000)
                    .map(minutes -> change.getInstant().plusSeconds(60L * minutes)));
    var any =
        Arbitraries.integers()
            .between(0, 525_600)
            .map(minutes -> Instant.parse("2026-01-01T00:00:00Z").plusSeconds(60L * minutes));
    return Arbitraries.oneOf(changes, any);
  }

  private static SafeHours hours(String from, String until) {
    return SafeHours.of(
        from == null ? null : LocalTime.parse(from),
        until == null ? null : LocalTime.parse(until),
        NASHVILLE);
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(NASHVILLE).toInstant();
  }
}
