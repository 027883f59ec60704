package org.beenthere.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.beenthere.shell.FormErrors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A day and a time as people type them.
class MomentTest {

  private static final ZoneId NASHVILLE = ZoneId.of("America/Chicago");
  private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");

  @Test
  void a_time_to_come_is_read_where_the_person_is() {
    assertThat(read("2026-11-24", "15:00", FormErrors.none()))
        .isEqualTo(Instant.parse("2026-11-24T21:00:00Z"));
  }

  @Test
  void an_hour_that_is_there_twice_means_the_first() {
    var now = Instant.parse("2026-10-30T12:00:00Z");
    assertThat(Moment.read("d", "2026-11-01", "t", "01:30", NASHVILLE, now, FormErrors.none()))
        .isEqualTo(Instant.parse("2026-11-01T06:30:00Z"));
  }

  @ParameterizedTest(name = "{0} {1}: {2} says {3}")
  @CsvSource({
    "2027-02-30, 15:00, day, appointments.day.wrong",
    "2027-02-29, 15:00, day, appointments.day.wrong",
    "tomorrow,   15:00, day, appointments.day.wrong",
    "'',         15:00, day, appointments.day.missing",
    "2026-11-24, '',    time, appointments.time.missing",
    "2026-11-24, 25:00, time, appointments.time.wrong",
    "2026-11-24, noon,  time, appointments.time.wrong",
    "2027-03-14, 02:30, time, appointments.time.skipped",
    "2026-11-21, 15:00, day, appointments.past",
    "2026-11-22, 11:00, time, appointments.past",
    "2028-01-01, 15:00, day, appointments.farAhead"
  })
  void what_cannot_be_says_why_beside_its_field(
      String day, String time, String field, String sentence) {
    var errors = FormErrors.none();

    assertThat(read(day, time, errors)).isNull();
    assertThat(errors.at(field)).isNotNull();
    assertThat(errors.at(field).key()).isEqualTo(sentence);
  }

  private static Instant read(String day, String time, FormErrors errors) {
    return Moment.read("day", day, "time", time, NASHVILLE, NOW, errors);
  }
}
