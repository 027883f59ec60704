package org.beenthere.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartTest {

  private static final ZoneId NASHVILLE = ZoneId.of("America/Chicago");

  /// Sunday, November 22, 2026, 16:34 in Nashville.
  private static final Instant NOW = Instant.parse("2026-11-22T22:34:00Z");

  @Test
  void a_day_and_a_time_are_a_moment_where_the_clocks_show_it() {
    assertThat(Start.read("2026-11-22", "16:30", NASHVILLE, NOW))
        .isEqualTo(new Start.At(Instant.parse("2026-11-22T22:30:00Z")));
  }

  @Test
  void one_digit_hours_are_understood() {
    assertThat(Start.read("2026-11-22", "9:05", NASHVILLE, NOW))
        .isEqualTo(new Start.At(Instant.parse("2026-11-22T15:05:00Z")));
  }

  @Test
  void a_time_that_happened_twice_is_its_first() {
    assertThat(Start.read("2026-11-01", "01:30", NASHVILLE, NOW))
        .isEqualTo(new Start.At(Instant.parse("2026-11-01T06:30:00Z")));
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
    assertThat(Start.read(day, time, NASHVILLE, NOW)).isEqualTo(new Start.Wrong(field, key));
  }
}
