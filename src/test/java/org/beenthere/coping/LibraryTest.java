package org.beenthere.coping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beenthere.WordsTest;
import org.beenthere.vocabulary.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The library says the same in three languages, plainly, without a word that hurts, and from
/// sources that somebody looked at.
class LibraryTest {

  private static final Library LIBRARY = new Library();

  @Test
  void there_is_something_for_every_need() {
    assertThat(Technique.values()).hasSizeGreaterThanOrEqualTo(24);
    assertThat(HelpWith.values())
        .allSatisfy(need -> assertThat(need.techniques()).as(need.name()).hasSizeGreaterThan(1));
    assertThat(Technique.values())
        .allSatisfy(one -> assertThat(HelpWith.values()).anyMatch(one::helpsWith));
  }

  @ParameterizedTest
  @EnumSource(Technique.class)
  void every_technique_is_whole_in_all_three_languages(Technique technique) {
    var english = shape(LIBRARY.of(technique, Language.EN));
    assertThat(shape(LIBRARY.of(technique, Language.ES))).isEqualTo(english);
    assertThat(shape(LIBRARY.of(technique, Language.NL))).isEqualTo(english);
  }

  @ParameterizedTest
  @EnumSource(Technique.class)
  void no_sentence_was_left_untranslated(Technique technique) {
    var english = lines(LIBRARY.of(technique, Language.EN));
    for (var language : List.of(Language.ES, Language.NL)) {
      assertThat(lines(LIBRARY.of(technique, language)))
          .as(language.code())
          .doesNotContainAnyElementsOf(english);
    }
  }

  @ParameterizedTest
  @EnumSource(Technique.class)
  void every_technique_has_a_source_with_the_day_it_was_looked_at(Technique technique) {
    assertThat(LIBRARY.sources(technique))
        .isNotEmpty()
        .allSatisfy(source -> {
          assertThat(source.publisher()).isNotBlank();
          assertThat(source.title()).isNotBlank();
          assertThat(source.lookedAt()).isAfter(LocalDate.of(2026, 1, 1));
        });
  }

  @ParameterizedTest
  @EnumSource(Technique.class)
  void the_english_reads_at_grade_six_or_lower(Technique technique) {
    var text =
        lines(LIBRARY.of(technique, Language.EN)).stream()
            .map(line -> line.replaceAll("[.?!:]*$", "."))
            .collect(Collectors.joining(" "));
    assertThat(WordsTest.grade(text)).isLessThan(6.0);
  }

  @ParameterizedTest
  @EnumSource(Technique.class)
  void no_technique_uses_a_word_that_hurts(Technique technique) {
    for (var language : Language.values()) {
      assertThat(lines(LIBRARY.of(technique, language)))
          .allSatisfy(line ->
              assertThat(WordsTest.words(line.toLowerCase(Locale.ROOT)))
                  .doesNotContainAnyElementsOf(WordsTest.HURTFUL.get(language.code())));
    }
  }

  /// A step fits on a phone, in large letters.
  @ParameterizedTest
  @EnumSource(Technique.class)
  void a_step_is_short(Technique technique) {
    for (var language : Language.values()) {
      assertThat(LIBRARY.of(technique, language).steps())
          .hasSizeBetween(4, 8)
          .allSatisfy(step -> assertThat(step).hasSizeLessThan(140));
    }
  }

  /// What can kill is said where it belongs, with whom to call.
  @ParameterizedTest
  @EnumSource(Language.class)
  void the_day_after_a_return_to_use_says_what_is_dangerous(Language language) {
    assertThat(String.join(" ", LIBRARY.of(Technique.AFTER_USE, language).careful()))
        .contains("911", "112")
        .containsIgnoringCase("nalox");
  }

  @ParameterizedTest
  @EnumSource(Letter.To.class)
  void every_letter_can_begin_in_all_three_languages(Letter.To to) {
    var english = LIBRARY.openings(Language.EN).to(to);
    assertThat(english).hasSizeGreaterThan(2);
    for (var language : List.of(Language.ES, Language.NL)) {
      assertThat(LIBRARY.openings(language).to(to))
          .hasSameSizeAs(english)
          .doesNotContainAnyElementsOf(english);
    }
  }

  @Test
  void half_a_technique_is_none() {
    assertThatThrownBy(() -> HowTo.read(List.of("# Title", "> For", "+ When", "- Not", "~ Note")))
        .isInstanceOf(IllegalStateException.class);
  }

  private static List<Integer> shape(HowTo one) {
    return List.of(one.helps().size(), one.careful().size(), one.steps().size());
  }

  private static List<String> lines(HowTo one) {
    return Stream.of(
            Stream.of(one.title(), one.purpose()),
            one.helps().stream(),
            one.careful().stream(),
            one.steps().stream(),
            Stream.of(one.modeling()))
        .flatMap(line -> line)
        .toList();
  }
}
