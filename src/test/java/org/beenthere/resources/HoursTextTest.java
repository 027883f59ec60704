package org.beenthere.resources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Opening hours, as people write and read them.
class HoursTextTest {

  @ParameterizedTest
  @CsvSource({
    "Mon-Fri 9:00-17:00, 5, MONDAY, 09:00, 17:00",
    "Sunday 6 pm - 9 pm, 1, SUNDAY, 18:00, 21:00",
    "lun-vie 9-17, 5, MONDAY, 09:00, 17:00",
    "sábado 10:00 a 14:00, 1, SATURDAY, 10:00, 14:00",
    "ma di 9.00-12.30, 2, MONDAY, 09:00, 12:30",
    "zaterdag 10 tot 14 uur, 1, SATURDAY, 10:00, 14:00",
    "Sat-Sun 0:00-24:00, 2, SATURDAY, 00:00, 00:00"
  })
  void days_and_times_are_read_in_three_languages(
      String line, int days, DayOfWeek first, LocalTime opens, LocalTime closes) {
    var read = HoursText.read(line).orElseThrow();
    assertThat(read).hasSize(days);
    assertThat(read.getFirst()).isEqualTo(new Hours(first, opens, closes, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sometimes", "Mon 25:00-26:00", "Blursday 9-17", "9-17", "Mon-Fri", "Mon 9"})
  void what_cannot_be_read_is_not_guessed(String line) {
    assertThat(HoursText.read("Mon 9-17\n" + line)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "1 ", " - ", "1-"})
  void a_line_without_an_end_is_not_read_for_long(String part) {
    var began = System.nanoTime();
    assertThat(HoursText.read("a1" + part.repeat(5_000) + "x")).isEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
  }

  @Property(tries = 300)
  void what_is_written_is_read_back(@ForAll("hours") List<Hours> hours) {
    assertThat(new HashSet<>(HoursText.read(HoursText.written(hours)).orElseThrow()))
        .isEqualTo(new HashSet<>(hours));
  }

  @Property(tries = 500)
  void no_text_breaks_it(@ForAll String text) {
    assertThat(HoursText.read(text)).isNotNull();
  }

  @Property(tries = 300)
  void a_minute_is_open_or_not_as_somebody_would_count_it(
      @ForAll("hours") List<Hours> hours, @ForAll("minutes") int minute) {
    var monday = LocalDateTime.of(2026, 11, 30, 0, 0);
    var moment = monday.plusMinutes(minute);
    for (var one : hours) {
      var opens = one.day().getValue() * 1440 - 1440 + one.opens().toSecondOfDay() / 60;
      var length =
          Math.floorMod(one.closes().toSecondOfDay() - one.opens().toSecondOfDay() - 1, 86_400) / 60
              + 1;
      var since = Math.floorMod(minute - opens, 7 * 1440);
      assertThat(one.isOpenAt(moment)).isEqualTo(since < length);
    }
  }

  @Test
  void a_night_goes_on_into_the_next_day() {
    var night = new Hours(DayOfWeek.SUNDAY, LocalTime.of(18, 0), LocalTime.of(8, 0), null);
    assertThat(night.isOpenAt(LocalDateTime.of(2026, 11, 30, 7, 59))).isTrue();
    assertThat(night.isOpenAt(LocalDateTime.of(2026, 11, 30, 8, 0))).isFalse();
    assertThat(night.isOpenAt(LocalDateTime.of(2026, 11, 29, 17, 59))).isFalse();
  }

  @Provide
  Arbitrary<Integer> minutes() {
    return Arbitraries.integers().between(0, 7 * 1440 - 1);
  }

  @Provide
  Arbitrary<List<Hours>> hours() {
    var time = Arbitraries.integers().between(0, 95).map(n -> LocalTime.of(n / 4, n % 4 * 15));
    return Combinators.combine(Arbitraries.of(DayOfWeek.values()), time, time)
        .as((day, opens, closes) -> new Hours(day, opens, closes, null))
        .list()
        .ofMaxSize(8);
  }
}
