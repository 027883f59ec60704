package org.beenthere.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.beenthere.InTheHouse;
import org.beenthere.places.Found.Nothing;
import org.beenthere.places.Found.One;
import org.beenthere.places.Found.PlaceHint;
import org.beenthere.places.Found.Several;
import org.beenthere.shell.DataFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@InTheHouse
class PlacesTest {

  @Autowired Places places;

  /// The field stands on forms that nobody signs in for, and carries whatever is sent in it.
  @Test
  void a_whole_letter_is_no_place_and_costs_nothing() {
    var letter = "a ".repeat(20_000);
    var began = System.nanoTime();
    assertThat(places.find(letter, "US")).isEqualTo(new Nothing(List.of(), PlaceHint.UNKNOWN_NAME));
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
  }

  @ParameterizedTest(name = "“{0}” in {1} is {2}")
  @CsvSource({
    "37201,               US, us-37201",
    "37201-1234,          US, us-37201",
    "372011234,           US, us-37201",
    "' 37201 ',           NL, us-37201",
    "01001,               US, us-01001",
    "1001,                US, us-01001",
    "501,                 US, us-00501",
    "'Nashville, TN 37201', US, us-37201",
    "'Nashville, TN',     US, us-tn-nashville",
    "nashville tn,        US, us-tn-nashville",
    "Nashville Tennessee, US, us-tn-nashville",
    "'NASHVILLE, Tenn.',  US, us-tn-nashville",
    "'Nashville, TN, USA', NL, us-tn-nashville",
    "'Nashville, TN 00000', US, us-tn-nashville",
    "'Indiana, PA',       US, us-pa-indiana",
    "New York,            US, us-ny-new-york",
    "'New York, New York', US, us-ny-new-york",
    "NYC,                 US, us-ny-new-york",
    "nueva york,          US, us-ny-new-york",
    "St Louis MO,         US, us-mo-saint-louis",
    "'Saint-Louis, Misuri', US, us-mo-saint-louis",
    "Coeur d’Alene,       US, us-id-coeur-d-alene",
    "O'Fallon Illinois,   US, us-il-o-fallon",
    "den haag,            NL, nl-zh-the-hague",
    "’s-Gravenhage,       NL, nl-zh-the-hague",
    "The Hague,           US, nl-zh-the-hague",
    "'The Hague, Netherlands', US, nl-zh-the-hague",
    "Den Bosch,           NL, nl-nb-s-hertogenbosch",
    "utrecht,             NL, nl-ut-utrecht",
    "ÚTRECHT,             NL, nl-ut-utrecht",
    "3511 AB Utrecht,     NL, nl-ut-utrecht",
    "'3511AB, Utrecht',   US, nl-ut-utrecht",
    "'Bergen, Noord-Holland', NL, nl-nh-bergen"
  })
  void found_as_people_type_it(String typed, String country, String key) {
    assertThat(places.find(typed, country))
        .isInstanceOfSatisfying(One.class, one -> assertThat(one.place().key()).isEqualTo(key));
  }

  @Test
  void a_town_shows_the_name_its_people_use() {
    assertThat(one("den haag", "NL"))
        .isEqualTo(
            new Place(
                "nl-zh-the-hague", null, "Den Haag", "NL-ZH", "NL", new Point(52.0767, 4.2986)));
  }

  @Test
  void a_town_lies_amid_its_postal_codes() {
    assertThat(one("Nashville, TN", "US").to(one("37203", "US")).kilometres()).isLessThan(8);
  }

  @Test
  void several_towns_of_one_name_come_with_the_largest_first() {
    assertThat(places.find("springfield", "US"))
        .isInstanceOfSatisfying(
            Several.class,
            several ->
                assertThat(several.places())
                    .hasSizeGreaterThan(15)
                    .allMatch(place -> place.name().equals("Springfield"))
                    .doesNotHaveDuplicates());
    assertThat(places.find("Nashville", "US"))
        .isInstanceOfSatisfying(
            Several.class,
            several -> assertThat(several.places().getFirst().key()).isEqualTo("us-tn-nashville"));
  }

  @Test
  void the_readers_own_country_comes_first() {
    assertThat(one("Amsterdam", "NL").country()).isEqualTo("NL");
    assertThat(places.find("Amsterdam", "US"))
        .isInstanceOfSatisfying(
            Several.class,
            several -> assertThat(several.places()).allMatch(p -> p.country().equals("US")));
  }

  @ParameterizedTest(name = "“{0}” may be {2}")
  @CsvSource({
    "Nashvile,      US, us-tn-nashville",
    "'Nahsville TN', US, us-tn-nashville",
    "Chatanooga,    US, us-tn-chattanooga",
    "Murfreesburo,  US, us-tn-murfreesboro",
    "Amersfort,     NL, nl-ut-amersfoort",
    "Gronigen,      NL, nl-gr-groningen",
    "Philadelp,     US, us-pa-philadelphia"
  })
  void a_misspelled_name_is_met_halfway(String typed, String country, String key) {
    assertThat(nothing(typed, country).near().stream().map(Place::key)).contains(key);
    assertThat(nothing(typed, country).hint()).isEqualTo(PlaceHint.UNKNOWN_NAME);
    assertThat(nothing(typed, country).near()).hasSizeLessThanOrEqualTo(6);
  }

  @Test
  void an_unknown_code_is_answered_with_its_neighbours() {
    var nothing = nothing("37299", "US");

    assertThat(nothing.hint()).isEqualTo(PlaceHint.UNKNOWN_CODE);
    assertThat(nothing.near()).isNotEmpty().allMatch(p -> p.key().startsWith("us-372"));
  }

  @Test
  void what_we_cannot_know_is_said_kindly() {
    assertThat(nothing("3511 AB", "NL").hint()).isEqualTo(PlaceHint.DUTCH_CODE);
    assertThat(nothing("3511ab", "US").hint()).isEqualTo(PlaceHint.DUTCH_CODE);
    assertThat(nothing("3511", "NL").hint()).isEqualTo(PlaceHint.DUTCH_CODE);
    assertThat(nothing("Tennessee", "US").hint()).isEqualTo(PlaceHint.TOO_WIDE);
    assertThat(nothing("Noord-Brabant", "NL").hint()).isEqualTo(PlaceHint.TOO_WIDE);
    assertThat(nothing("  ", "US").hint()).isEqualTo(PlaceHint.EMPTY);
  }

  @Test
  void a_state_is_too_wide_even_where_a_village_has_its_name() {
    assertThat(nothing("Washington", "US").near().getFirst().key()).isEqualTo("us-dc-washington");
    assertThat(one("Tennessee, IL", "US").key()).isEqualTo("us-il-tennessee");
    assertThat(one("New York", "US").key()).isEqualTo("us-ny-new-york");
  }

  @ParameterizedTest
  @ValueSource(strings = {"???", "'; drop table --", "%", "\\", "12345678901234567890", "ñ", "."})
  void nonsense_finds_nothing_and_hurts_nothing(String typed) {
    assertThat(places.find(typed, "US")).isInstanceOf(Nothing.class);
    assertThat(places.find(typed.repeat(500), "NL")).isInstanceOf(Nothing.class);
  }

  @Test
  void every_postal_code_finds_itself() {
    DataFile.rows("places/us-postal-codes.csv").stream()
        .filter(row -> row.getStartingLineNumber() % 40 == 0)
        .map(row -> row.getField("postal_code"))
        .forEach(code -> assertThat(one(code, "US").code()).isEqualTo(code));
  }

  @Test
  void every_dutch_town_finds_itself() {
    DataFile.rows("places/nl-places.csv").stream()
        .filter(row -> row.getStartingLineNumber() % 10 == 0)
        .forEach(row ->
            assertThat(keys(places.find(row.getField("place"), "NL")))
                .anyMatch(key -> key.startsWith(row.getField("subdivision").toLowerCase())));
  }

  @Test
  void a_key_finds_its_place_again() {
    var nashville = one("Nashville, TN", "US");

    assertThat(places.at(nashville.key())).contains(nashville);
    assertThat(places.at("nowhere")).isEmpty();
  }

  private Place one(String typed, String country) {
    return ((One) places.find(typed, country)).place();
  }

  private Nothing nothing(String typed, String country) {
    return (Nothing) places.find(typed, country);
  }

  private static List<String> keys(Found found) {
    return switch (found) {
      case One(var place) -> List.of(place.key());
      case Several(var places) -> places.stream().map(Place::key).toList();
      case Nothing nothing -> Stream.<String>of().toList();
    };
  }
}
