package org.beenthere.choices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beenthere.WordsTest;
import org.beenthere.choices.Leaflet.Kind;
import org.beenthere.choices.Leaflet.Part;
import org.beenthere.vocabulary.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The pages say the same in three languages, plainly, without a word that hurts, and from sources
/// that somebody looked at.
class LeafletsTest {

  private static final Leaflets LEAFLETS = new Leaflets();

  @ParameterizedTest
  @EnumSource(Topic.class)
  void every_page_is_whole_in_all_three_languages(Topic topic) {
    var english = shape(LEAFLETS.of(topic, Language.EN));
    assertThat(shape(LEAFLETS.of(topic, Language.ES))).isEqualTo(english);
    assertThat(shape(LEAFLETS.of(topic, Language.NL))).isEqualTo(english);
  }

  @ParameterizedTest
  @EnumSource(Topic.class)
  void no_sentence_was_left_untranslated(Topic topic) {
    // The name of a medicine is the same in several languages; a sentence is not.
    var english =
        lines(LEAFLETS.of(topic, Language.EN)).stream().filter(line -> line.contains(" ")).toList();
    for (var language : List.of(Language.ES, Language.NL)) {
      assertThat(lines(LEAFLETS.of(topic, language)))
          .as(language.code())
          .doesNotContainAnyElementsOf(english);
    }
  }

  @ParameterizedTest
  @EnumSource(Topic.class)
  void every_page_has_sources_with_the_day_they_were_looked_at(Topic topic) {
    assertThat(LEAFLETS.sources(topic))
        .hasSizeGreaterThanOrEqualTo(2)
        .allSatisfy(source -> {
          assertThat(source.publisher()).isNotBlank();
          assertThat(source.title()).isNotBlank();
          assertThat(source.lookedAt()).isAfter(LocalDate.of(2026, 1, 1));
        });
  }

  @ParameterizedTest
  @EnumSource(Topic.class)
  void every_address_is_whole_and_asked_for_privately(Topic topic) {
    assertThat(LEAFLETS.sources(topic))
        .extracting(Source::address)
        .filteredOn(address -> !address.isEmpty())
        .isNotEmpty()
        .allSatisfy(address -> {
          var parsed = URI.create(address);
          assertThat(parsed.getScheme()).isEqualTo("https");
          assertThat(parsed.getHost()).matches("([a-z0-9-]+\\.)+[a-z]+");
          assertThat(parsed.getPath()).startsWith("/").hasSizeGreaterThan(1);
          assertThat(parsed.getUserInfo()).isNull();
          assertThat(parsed.getQuery()).isNull();
        });
  }

  @ParameterizedTest
  @EnumSource(Topic.class)
  void the_english_reads_at_grade_six_or_lower(Topic topic) {
    var text =
        lines(LEAFLETS.of(topic, Language.EN)).stream()
            .map(line -> line.replaceAll("[.?!:]*$", "."))
            .collect(Collectors.joining(" "));
    assertThat(WordsTest.grade(text)).isLessThan(6.0);
  }

  @ParameterizedTest
  @EnumSource(Topic.class)
  void no_page_uses_a_word_that_hurts(Topic topic) {
    for (var language : Language.values()) {
      assertThat(lines(LEAFLETS.of(topic, language)))
          .allSatisfy(line ->
              assertThat(WordsTest.words(line.toLowerCase(Locale.ROOT)))
                  .doesNotContainAnyElementsOf(WordsTest.HURTFUL.get(language.code())));
    }
  }

  /// What can kill is said as a warning, in every language, and where to call.
  @ParameterizedTest
  @EnumSource(Language.class)
  void what_is_dangerous_to_stop_alone_stands_as_a_warning(Language language) {
    var page = LEAFLETS.of(Topic.WITHDRAWAL, language);
    assertThat(warnings(page)).hasSizeGreaterThanOrEqualTo(4);
    assertThat(String.join(" ", warnings(page)))
        .containsIgnoringCase("alcohol")
        .containsIgnoringCase("benzodi")
        .contains("GHB");
    assertThat(String.join(" ", lines(page))).contains("911", "112");
    assertThat(warnings(LEAFLETS.of(Topic.MENTAL_HEALTH, language)).getFirst())
        .contains("988", "113", "911", "112");
  }

  @Test
  void half_a_page_is_no_page() {
    assertThatThrownBy(() -> Leaflet.read(List.of("# Title", "> Lead", "## Heading", "Text")))
        .isInstanceOf(IllegalStateException.class);
  }

  private static List<String> warnings(Leaflet page) {
    return page.sections().stream()
        .flatMap(section -> section.parts().stream())
        .filter(part -> part.kind() == Kind.WARNING)
        .map(part -> part.lines().getFirst())
        .toList();
  }

  private static List<String> shape(Leaflet page) {
    var shape = new ArrayList<String>();
    page.sections()
        .forEach(section -> {
          shape.add("heading");
          section.parts().forEach(part -> shape.add(part.kind() + " " + part.lines().size()));
        });
    shape.add("questions " + page.asking().questions().size());
    return shape;
  }

  private static List<String> lines(Leaflet page) {
    return Stream.of(
            Stream.of(page.title(), page.lead(), page.asking().heading()),
            page.sections().stream()
                .flatMap(section ->
                    Stream.concat(
                        Stream.of(section.heading()),
                        section.parts().stream().map(Part::lines).flatMap(List::stream))),
            page.asking().questions().stream())
        .flatMap(line -> line)
        .toList();
  }
}
