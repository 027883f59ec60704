package org.beenthere.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

  @ParameterizedTest(name = "{0} and {1} are one name")
  @CsvSource({
    "St. Louis, SAINT LOUIS",
    "Coeur d’Alene, Coeur D Alene",
    "O'Fallon, O Fallon",
    "’s-Gravenhage, \"s Gravenhage\"",
    "La Cañada, la canada",
    "Ft Worth, Fort Worth",
    "Fryslân, fryslan"
  })
  void one_name_in_two_spellings(String one, String other) {
    assertThat(Spelling.name(one)).isEqualTo(Spelling.name(other));
  }

  @Test
  void words_are_what_stands_between_anything_else() {
    assertThat(Spelling.words("  I’ve been THERE, twice — École 12! ")).isEqualTo("i ve been there twice ecole 12");
    assertThat(Spelling.words("戒酒 — …")).isEmpty();
  }

  @ParameterizedTest(name = "{0} is {2} away from {1}")
  @CsvSource({
    "nashville, nashville, 0",
    "nashvile, nashville, 1",
    "nahsville, nashville, 1",
    "utrect, utrecht, 1",
    "memfis, memphis, 2",
    "rotterdam, amsterdam, 3"
  })
  void letters_apart(String typed, String name, int letters) {
    assertThat(Spelling.apart(typed, name, 3)).isEqualTo(letters);
    assertThat(Spelling.apart(name, typed, 3)).isEqualTo(letters);
  }

  @Test
  void counting_stops_at_the_limit() {
    assertThat(Spelling.apart("utrecht", "philadelphia", 2)).isEqualTo(3);
  }
}
