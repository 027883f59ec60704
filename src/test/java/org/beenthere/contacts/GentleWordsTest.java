package org.beenthere.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import org.beenthere.contacts.GentleWords.Hint;
import org.beenthere.vocabulary.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GentleWordsTest {

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @CsvSource({
    "EN, He said he is an Addict., Addict, person who uses",
    "EN, She relapsed on Monday, relapsed, returned to use",
    "EN, was non-compliant, non-compliant, chose not to",
    "EN, some  high   utilizer, high   utilizer, person who often seeks help",
    "ES, 'Dice que es alcohólico.', alcohólico, persona con trastorno por consumo de alcohol",
    "NL, Hij is een junk., junk, iemand met een verslaving"
  })
  void a_heavy_word_is_found_and_a_gentler_one_offered(
      Language language, String text, String found, String instead) {
    assertThat(GentleWords.hints(language, text)).containsExactly(new Hint(found, instead));
  }

  @ParameterizedTest
  @CsvSource({
    "EN, We talked about her addiction to chess.",
    "EN, He cleaned the kitchen and it is clean now.",
    "EN, \"He says: “I am an addict and proud of my recovery.”\"",
    "ES, 'Caminamos por la locomotora.'",
    "NL, We hebben de casusregeling niet nodig."
  })
  void a_word_within_a_word_and_somebodys_own_words_are_let_be(Language language, String text) {
    assertThat(GentleWords.hints(language, text)).isEmpty();
  }

  @Test
  void one_word_used_twice_is_one_hint() {
    assertThat(GentleWords.hints(Language.EN, "an addict", "the addicts")).hasSize(1);
  }
}
