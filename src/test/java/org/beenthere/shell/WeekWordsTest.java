package org.beenthere.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.WeekPart;
import org.junit.jupiter.api.Test;

/// When somebody is usually free, in as few words as say it.
class WeekWordsTest {

  @Test
  void days_in_a_row_that_are_alike_are_said_once() throws IOException {
    assertThat(said(Language.EN, "TUESDAY_EVENING", "FRIDAY_MORNING"))
        .isEqualTo("Tuesday evening, Friday morning");
    var weekdays =
        List.of(
            "MONDAY_MORNING",
            "TUESDAY_MORNING",
            "WEDNESDAY_MORNING",
            "THURSDAY_MORNING",
            "FRIDAY_MORNING",
            "SATURDAY_MORNING",
            "SATURDAY_AFTERNOON",
            "SATURDAY_EVENING");
    assertThat(said(Language.EN, weekdays.toArray(String[]::new)))
        .isEqualTo("Monday to Friday: morning; Saturday: all day");
    assertThat(said(Language.ES, weekdays.toArray(String[]::new)))
        .isEqualTo("de lunes a viernes: mañana; sábado: todo el día");
    assertThat(said(Language.NL, weekdays.toArray(String[]::new)))
        .isEqualTo("maandag tot en met vrijdag: ochtend; zaterdag: de hele dag");
    assertThat(said(Language.EN, "MONDAY_MORNING", "MONDAY_EVENING", "FRIDAY_MORNING"))
        .isEqualTo("Monday: morning, evening; Friday: morning");
    assertThat(said(Language.EN, WeekPart.ALL.stream().map(WeekPart::key).toArray(String[]::new)))
        .isEqualTo("every day: day and night");
    assertThat(
            said(
                Language.NL,
                Stream.of(DayOfWeek.values()).map(day -> day + "_EVENING").toArray(String[]::new)))
        .isEqualTo("elke dag: avond");
  }

  private static String said(Language language, String... keys) throws IOException {
    var words =
        new Words(
            new ShellConfiguration().messageSource(), language, ZoneOffset.UTC, Instant.EPOCH);
    return words.week(Stream.of(keys).map(key -> WeekPart.of(key).orElseThrow()).toList());
  }
}
