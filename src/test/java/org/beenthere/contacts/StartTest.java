package org.beenthere.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.beenthere.vocabulary.Minutes;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartTest {

  private static final ZoneId NASHVILLE = ZoneId.of("America/Chicago");

  /// Sunday, November 22, 2026, 16:34 in Nashville.
  private static final Instant NOW = Instant.parse("2026-11-22T22:34:00Z");

  @Test
  void a_day_and_a_time_are_a_moment_where_the_clocks_show_it() {
    assertThat(Start.read("2026-11-22", "16:30", NASHVILLE, NOW, null))
        .isEqualTo(new Start.At(Instant.parse("2026-11-22T22:30:00Z")));
  }

  @Test
  void one_digit_hours_are_understood() {
    assertThat(Start.read("2026-11-22", "9:05", NASHVILLE, NOW, null))
        .isEqualTo(new Start.At(Instant.parse("2026-11-22T15:05:00Z")));
  }

  @Test
  void of_a_time_that_happened_twice_it_is_asked_which_is_meant() {
    assertThat(Start.read("2026-11-01", "01:30", NASHVILLE, NOW, null))
        .isEqualTo(new Start.Wrong("twice", "contacts.started.twice"));
    assertThat(Start.read("2026-11-01", "01:30", NASHVILLE, NOW, Twice.FIRST))
        .isEqualTo(new Start.At(Instant.parse("2026-11-01T06:30:00Z")));
    assertThat(Start.read("2026-11-01", "01:30", NASHVILLE, NOW, Twice.SECOND))
        .isEqualTo(new Start.At(Instant.parse("2026-11-01T07:30:00Z")));
  }

  @Test
  void nobody_is_asked_between_the_two() {
    var between = Instant.parse("2026-11-01T06:45:00Z");
    assertThat(Start.read("2026-11-01", "01:30", NASHVILLE, between, null))
        .isEqualTo(new Start.At(Instant.parse("2026-11-01T06:30:00Z")));
  }

  /// Whatever the clocks do: what the clocks showed at a moment is read as that moment again, and
  /// so many minutes later is when the contact ended.
  @Property(tries = 3000)
  void every_moment_of_a_year_is_read_as_itself(
      @ForAll @IntRange(max = 366 * 24 * 60 - 1) int minutesAgo,
      @ForAll @IntRange(max = Minutes.MOST) int minutes,
      @ForAll("zones") String name) {
    var zone = ZoneId.of(name);
    var moment = NOW.minus(Duration.ofMinutes(minutesAgo));
    var shown = moment.atZone(zone).toLocalDateTime();
    var offsets = zone.getRules().getValidOffsets(shown);
    var which =
        moment.atZone(zone).getOffset().equals(offsets.getFirst()) ? Twice.FIRST : Twice.SECOND;

    assertThat(
            Start.read(
                shown.toLocalDate().toString(), shown.toLocalTime().toString(), zone, NOW, which))
        .isEqualTo(new Start.At(moment));
    var taken = moment.plus(new Minutes(minutes).duration());
    assertThat(Duration.between(moment, taken).toMinutes()).isEqualTo(minutes);
  }

  /// The minutes of a contact lie in the days it touches, none twice and none lost.
  @Property(tries = 1000)
  void the_minutes_of_the_days_it_touches_are_its_minutes(
      @ForAll @IntRange(max = 366 * 24 * 60) int minutesAgo,
      @ForAll @IntRange(min = 1, max = Minutes.MOST) int minutes,
      @ForAll("zones") String name) {
    var zone = ZoneId.of(name);
    var from = NOW.minus(Duration.ofMinutes(minutesAgo));
    var until = from.plus(Duration.ofMinutes(minutes));
    var one =
        new Taken(
            ContactId.next(),
            ContactId.next().value(),
            ParticipantId.next(),
            SpecialistId.next(),
            from,
            until,
            null);
    long sum = 0;
    for (var day = from.atZone(zone).toLocalDate();
        !day.isAfter(until.atZone(zone).toLocalDate());
        day = day.plusDays(1)) {
      sum +=
          NoteCheck.minutesWithin(
              one,
              day.atStartOfDay(zone).toInstant(),
              day.plusDays(1).atStartOfDay(zone).toInstant());
    }
    assertThat(sum).isEqualTo(minutes);
  }

  @Provide
  static Arbitrary<String> zones() {
    return Arbitraries.of(
        "America/Chicago",
        "Europe/Amsterdam",
        "America/Phoenix",
        "America/St_Johns",
        "Australia/Lord_Howe",
        "Africa/Casablanca");
  }

  @ParameterizedTest(name = "{0} {1}: {2} {3}")
  @CsvSource({
    "2026-02-30, 16:30, day, contacts.day.wrong",
    "tomorrow, 16:30, day, contacts.day.wrong",
    "'', 16:30, day, contacts.day.wrong",
    "2026-11-22, 25:00, started, contacts.started.wrong",
    "2026-11-22, half past four, started, contacts.started.wrong",
    "2026-03-08, 02:30, started, contacts.started.skipped",
    "2026-11-22, 16:40, started, contacts.started.ahead",
    "2026-11-23, 00:10, day, contacts.started.ahead",
    "2026-12-24, 10:00, day, contacts.started.ahead",
    "0026-11-22, 16:30, day, contacts.day.longAgo",
    "2025-11-20, 16:30, day, contacts.day.longAgo"
  })
  void what_cannot_have_been_is_said_beside_its_field(
      String day, String time, String field, String key) {
    assertThat(Start.read(day, time, NASHVILLE, NOW, null)).isEqualTo(new Start.Wrong(field, key));
  }
}
