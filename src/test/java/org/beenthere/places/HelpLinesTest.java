package org.beenthere.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.beenthere.places.HelpLine.HelpKind;
import org.beenthere.shell.CrisisLines.Line;
import org.beenthere.vocabulary.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelpLinesTest {

  private final HelpLines lines = new HelpLines();

  @Test
  void in_the_united_states_988_can_be_called_and_texted() {
    assertThat(lines.in("US", Language.EN))
        .containsExactly(
            new Line("988 Suicide & Crisis Lifeline", "988", "988", false),
            new Line("Emergency", "911", null, true));
  }

  @Test
  void in_the_netherlands_113_comes_first_in_the_readers_language() {
    assertThat(lines.in("NL", Language.NL))
        .containsExactly(
            new Line("113 Zelfmoordpreventie", "113", null, false),
            new Line("Alarmnummer", "112", null, true));
  }

  @ParameterizedTest(name = "{0}: {1} and {2}")
  @CsvSource({
    "BE, 1813, 112",
    "GB, 116 123, 999",
    "IE, 116 123, 112",
    "CA, 988, 911",
    "AU, 13 11 14, 000",
    "NZ, 1737, 111",
    "DE, 0800 111 0 111, 112",
    "FR, 3114, 112",
    "ES, 024, 112",
    "MX, 800 911 2000, 911"
  })
  void every_country_has_somebody_to_talk_to_and_a_number_for_danger(
      String country, String crisis, String emergency) {
    assertThat(lines.in(country, Language.ES).stream().map(Line::call))
        .containsExactly(crisis, emergency);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "JP", "??"})
  void anywhere_else_there_is_112_and_a_directory(String country) {
    assertThat(lines.in(country, Language.EN).stream().map(Line::call)).containsExactly("112");
    assertThat(lines.of(country))
        .anySatisfy(line -> assertThat(line.web()).isEqualTo("https://findahelpline.com"));
  }

  @Test
  void nothing_is_shown_as_an_emergency_line_but_emergency_lines() {
    for (var country : List.of("US", "NL", "BE", "GB", "IE", "CA", "AU", "NZ", "DE", "FR", "ES")) {
      assertThat(lines.of(country).stream().filter(line -> line.kind() == HelpKind.EMERGENCY))
          .isNotEmpty()
          .allSatisfy(line -> assertThat(line.call()).matches("911|112|999|000|111|15"));
    }
  }

  @Test
  void a_line_says_whether_somebody_has_read_its_source_within_a_year() {
    var lifeline = lines.of("US").getFirst();

    assertThat(lifeline.isUnverified(LocalDate.of(2026, 12, 1))).isFalse();
    assertThat(lifeline.isUnverified(LocalDate.of(2027, 11, 23))).isTrue();
    assertThat(lines.of("FR").getFirst().isUnverified(LocalDate.of(2026, 12, 1))).isTrue();
  }
}
