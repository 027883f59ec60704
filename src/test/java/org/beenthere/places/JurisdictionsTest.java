package org.beenthere.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.beenthere.shell.DataFile;
import org.beenthere.vocabulary.Language;
import org.junit.jupiter.api.Test;

class JurisdictionsTest {

  private final Jurisdictions jurisdictions = new Jurisdictions();

  @Test
  void a_state_is_named_in_the_readers_language() {
    assertThat(jurisdictions.name("US-NC", Language.EN)).isEqualTo("North Carolina");
    assertThat(jurisdictions.name("US-NC", Language.ES)).isEqualTo("Carolina del Norte");
    assertThat(jurisdictions.name("US-NC", Language.NL)).isEqualTo("Noord-Carolina");
    assertThat(jurisdictions.name("XX-YY", Language.EN)).isEqualTo("XX-YY");
  }

  @Test
  void there_are_fifty_states_the_district_and_six_territories() {
    assertThat(jurisdictions.in("US")).hasSize(57);
    assertThat(jurisdictions.in("NL")).hasSize(12);
  }

  @Test
  void every_place_lies_in_a_jurisdiction_that_we_can_name() {
    assertThat(
            DataFile.rows("places/us-postal-codes.csv").stream()
                .map(row -> row.getField("subdivision")))
        .allSatisfy(code -> assertThat(jurisdictions.of(code)).isPresent());
    assertThat(
            DataFile.rows("places/nl-places.csv").stream().map(row -> row.getField("subdivision")))
        .allSatisfy(code -> assertThat(jurisdictions.of(code)).isPresent());
  }
}
