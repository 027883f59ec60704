package org.beenthere.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.beenthere.vocabulary.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PassPhrasesTest {

  /// Words of the glossary that hurt, and words that could bring back a craving.
  private static final Map<Language, Set<String>> AVOIDED =
      Map.of(
          Language.EN,
          Set.of(
              "addict", "junkie", "drunk", "clean", "dirty", "relapse", "abuse", "habit", "user",
              "client", "patient", "felon", "crazy", "needle", "wine", "beer", "pill", "smoke",
              "bottle", "snow", "crack", "weed", "grass", "pot", "high", "gun", "knife", "rope"),
          Language.ES,
          Set.of(
              "adicto",
              "limpio",
              "sucio",
              "abuso",
              "vicio",
              "loco",
              "caso",
              "cliente",
              "paciente",
              "vino",
              "copa",
              "botella",
              "cerveza",
              "aguja",
              "nieve",
              "hierba",
              "polvo",
              "piedra",
              "caballo",
              "pastilla",
              "mono",
              "arma"),
          Language.NL,
          Set.of(
              "verslaafde",
              "junk",
              "clean",
              "vies",
              "misbruik",
              "gek",
              "casus",
              "patient",
              "dakloze",
              "wijn",
              "bier",
              "drank",
              "fles",
              "naald",
              "sneeuw",
              "wiet",
              "pil",
              "spuit",
              "roes",
              "mes",
              "touwtje"));

  private final PassPhrases phrases = new PassPhrases();

  @ParameterizedTest
  @EnumSource(Language.class)
  void six_words_are_at_least_48_bits(Language language) {
    var words = WordList.words(language);

    assertThat(words).doesNotHaveDuplicates().hasSize(256);
    assertThat(PassPhrases.WORDS * Math.log(words.size()) / Math.log(2)).isGreaterThanOrEqualTo(48);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_word_can_be_typed_on_any_keyboard(Language language) {
    for (var list : lists(language)) {
      assertThat(list).allMatch(word -> word.matches("[a-z]{3,13}"));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void no_word_hurts(Language language) {
    for (var list : lists(language)) {
      assertThat(list).doesNotContainAnyElementsOf(AVOIDED.get(language));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void no_word_begins_another_so_that_spaces_do_not_matter(Language language) {
    var words = WordList.words(language);
    for (var one : words) {
      assertThat(words)
          .filteredOn(other -> other.startsWith(one))
          .as("words that begin with %s", one)
          .containsExactly(one);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void code_names_look_like_their_language_has_it(Language language) {
    var names = new HashSet<String>();
    IntStream.range(0, 500).forEach(number -> names.add(phrases.codeName(language)));

    assertThat(names)
        .hasSizeGreaterThan(490)
        .allMatch(name -> name.matches("[a-z]+-[a-z]+-[0-9]{2}"));
    assertThat(names).allMatch(name -> SignInName.of(name).equals(name));
  }

  @Property
  void capitals_spaces_and_hyphens_are_forgiven(
      @ForAll Language language, @ForAll boolean shouted) {
    var phrase = phrases.phrase(language);
    var typed = " " + phrase.replace(" ", shouted ? "-" : "   ");

    assertThat(PassPhrases.heard(shouted ? typed.toUpperCase(Locale.ROOT) : typed))
        .isEqualTo(PassPhrases.heard(phrase))
        .isEqualTo(phrase.replace(" ", ""));
  }

  @Test
  void accents_are_forgiven() {
    assertThat(PassPhrases.heard("Río Melón")).isEqualTo("riomelon");
  }

  private static List<List<String>> lists(Language language) {
    return List.of(WordList.words(language), WordList.kind(language), WordList.beings(language));
  }
}
