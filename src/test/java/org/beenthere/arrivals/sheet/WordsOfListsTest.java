package org.beenthere.arrivals.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.beenthere.arrivals.sheet.Phones.PhoneRead;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Headings, phones, names, statuses, languages and concerns as lists write them.
class WordsOfListsTest {

  @ParameterizedTest
  @CsvSource({
    "Client #, NUMBER",
    "Case ID, NUMBER",
    "Número, NUMBER",
    "First Name, FIRST_NAME",
    "Voornaam, FIRST_NAME",
    "last_name, LAST_NAME",
    "Apellidos, LAST_NAME",
    "Tussenvoegsel, INFIX",
    "Roepnaam, CALLED",
    "D.O.B., BORN_ON",
    "Fecha de nacimiento, BORN_ON",
    "Geboortedatum, BORN_ON",
    "E-mail, EMAIL",
    "Teléfono, PHONE",
    "ZIP, POSTAL_CODE",
    "Postcode, POSTAL_CODE",
    "Woonplaats, PLACE",
    "SSN, NEVER",
    "Social Security #, NEVER",
    "BSN, NEVER",
    "Marital Status, NOT_TAKEN",
    "Notes, NOT_TAKEN"
  })
  void a_heading_says_what_its_column_holds(String heading, ColumnMeaning meaning) {
    assertThat(Titles.meaning(heading)).isEqualTo(meaning);
  }

  @Test
  void nombre_beside_apellidos_is_a_first_name_and_alone_the_whole_one() {
    assertThat(meanings("Nombre", "Apellidos"))
        .containsExactly(ColumnMeaning.FIRST_NAME, ColumnMeaning.LAST_NAME);
    assertThat(meanings("Nombre", "Ciudad"))
        .containsExactly(ColumnMeaning.FULL_NAME, ColumnMeaning.PLACE);
  }

  @Test
  void a_meaning_is_given_to_the_first_column_that_claims_it() {
    assertThat(meanings("First name", "Phone", "Cell"))
        .containsExactly(ColumnMeaning.FIRST_NAME, ColumnMeaning.PHONE, ColumnMeaning.NOT_TAKEN);
  }

  @Test
  void estado_is_a_status_when_it_holds_statuses() {
    var rows = List.of(List.of("Ana", "Activo"), List.of("Bo", "Baja"));

    assertThat(Headings.of(List.of("Nombre", "Estado"), rows).get(1).meaning())
        .isEqualTo(ColumnMeaning.STATUS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(615) 361-7463",
        "615-361-7463",
        "615.361.7463",
        "+1 615 361 7463",
        "cell: 6153617463"
      })
  void a_phone_number_is_read_in_any_shape(String written) {
    assertThat(Phones.read(written, "US")).isEqualTo(new PhoneRead.Number("+1-615-361-7463"));
  }

  @Test
  void a_dutch_number_is_read_in_the_netherlands() {
    assertThat(Phones.read("06-12345678", "NL")).isEqualTo(new PhoneRead.Number("+31-6-12345678"));
  }

  @Test
  void words_beside_a_number_are_left_out_and_told() {
    assertThat(Phones.read("615-361-7463 call sister", "US"))
        .isEqualTo(new PhoneRead.Beside("+1-615-361-7463", "call sister"));
    assertThat(Phones.read("615-361-7463 / 615-361-0000", "US"))
        .isInstanceOf(PhoneRead.Beside.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"no phone, leave word at shelter front desk", "none", "12", "ask Ana"})
  void words_alone_are_no_number(String written) {
    assertThat(Phones.read(written, "US")).isInstanceOf(PhoneRead.OnlyWords.class);
  }

  @Test
  void a_whole_name_is_taken_apart() {
    assertThat(Names.apart("Thompson, Adelle"))
        .isEqualTo(new Names.FirstAndLast("Adelle", "Thompson"));
    assertThat(Names.apart("Adelle  Mae Thompson"))
        .isEqualTo(new Names.FirstAndLast("Adelle Mae", "Thompson"));
    assertThat(Names.apart("Cher")).isEqualTo(new Names.FirstAndLast("Cher", ""));
  }

  @Test
  void names_are_compared_without_case_accents_and_signs_in_any_script() {
    assertThat(Names.key("WISOZK")).isEqualTo(Names.key("Wisozk"));
    assertThat(Names.key("O’Reilly")).isEqualTo(Names.key("OReilly"));
    assertThat(Names.key("José")).isEqualTo(Names.key("jose"));
    assertThat(Names.key("王小明")).isNotEqualTo(Names.key("王小红"));
    assertThat(Names.key("محمد")).isNotEmpty();
  }

  @Test
  void somebody_is_called_by_first_name_and_the_first_letter_of_the_last() {
    assertThat(Names.called("Adelle", "Thompson")).isEqualTo("Adelle T.");
    assertThat(Names.called("Adelle", "")).isEqualTo("Adelle");
    assertThat(Names.called("", "Nader")).isEmpty();
    assertThat(Names.called("Mia", "👩🏽‍🚀star")).isEqualTo("Mia 👩🏽‍🚀.");
    assertThat(Names.called("x".repeat(79), "Thompson")).isEqualTo("x".repeat(79));
  }

  @ParameterizedTest
  @CsvSource({
    "Active, WITH_US",
    "Activo, WITH_US",
    "Inactive?, ON_PAUSE",
    "en pausa, ON_PAUSE",
    "Closed, LEFT_OUT",
    "Afgesloten, LEFT_OUT"
  })
  void a_status_says_as_what_somebody_comes(String said, TakenAs taken) {
    assertThat(Statuses.of(said)).contains(taken);
  }

  @Test
  void an_unknown_status_is_asked_about() {
    assertThat(Statuses.of("Level 2 b")).isEmpty();
    assertThat(Statuses.isSure("Inactive?")).isFalse();
  }

  @Test
  void a_language_is_known_by_its_names() {
    assertThat(Languages.of("Spanish")).contains(Language.ES);
    assertThat(Languages.of("Español")).contains(Language.ES);
    assertThat(Languages.of("nederlands")).contains(Language.NL);
    assertThat(Languages.of("Arabic")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Unhealthy alcohol drinking behavior, ALCOHOL",
    "Opioid abuse, OPIOIDS",
    "Severe anxiety (panic), ANXIETY",
    "Major depression disorder, DEPRESSION",
    "Ludopatía, GAMBLING",
    "Rouw, GRIEF"
  })
  void a_concern_becomes_a_wish_when_it_is_clear(String said, Experience experience) {
    assertThat(Concerns.of(said)).contains(experience);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Stress",
        "Misuses drugs",
        "denies alcohol",
        "mother’s drinking",
        "no opioids",
        "alcohol and cocaine",
        "sister"
      })
  void a_concern_that_is_not_clear_is_not_kept(String said) {
    assertThat(Concerns.of(said)).isEmpty();
  }

  @Test
  void a_sum_and_the_headings_once_more_are_nobody() {
    var headings = Headings.of(List.of("Client #", "Name", "SSN"), List.of());

    assertThat(RowKind.of(row("Total", "82"), headings)).isEqualTo(RowKind.TOTAL);
    assertThat(RowKind.of(row("Totaal: 82"), headings)).isEqualTo(RowKind.TOTAL);
    assertThat(RowKind.of(row("", ""), headings)).isEqualTo(RowKind.BLANK);
    assertThat(RowKind.of(row("Client #", "Name", ""), headings)).isEqualTo(RowKind.HEADING);
    assertThat(RowKind.of(row("12", "Sum Ting"), headings)).isEqualTo(RowKind.PERSON);
  }

  private static SheetRow row(String... cells) {
    return new SheetRow(9, List.of(cells));
  }

  private static List<ColumnMeaning> meanings(String... titles) {
    return Headings.of(List.of(titles), List.of()).stream().map(Heading::meaning).toList();
  }
}
