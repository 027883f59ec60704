package org.beenthere.arrivals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.beenthere.arrivals.sheet.ColumnMeaning;
import org.beenthere.arrivals.sheet.DateOrder;
import org.beenthere.arrivals.sheet.SheetRow;
import org.beenthere.places.Found;
import org.beenthere.places.Found.PlaceHint;
import org.beenthere.places.Place;
import org.beenthere.places.Point;
import org.beenthere.vocabulary.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowReaderTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Place CLARKSVILLE =
      new Place("us-tn-clarksville", null, "Clarksville", "US-TN", "US", new Point(36.5, -87.3));
  private static final Place AGAWAM =
      new Place("us-01001", "01001", "Agawam", "US-MA", "US", new Point(42.1, -72.6));
  private static final Map<String, Found> KNOWN =
      Map.of(
          "37040",
          new Found.One(
              new Place("us-37040", "37040", "Clarksville", "US-TN", "US", new Point(36.4, -87.2))),
          "Clarksville, TN",
          new Found.One(CLARKSVILLE),
          "Clarksville",
          new Found.Several(List.of(CLARKSVILLE, CLARKSVILLE)),
          "1001",
          new Found.One(AGAWAM));

  @ParameterizedTest
  @CsvSource({
    "2/30/1990, NO_SUCH_DAY",
    "13/30/1990, NO_SUCH_MONTH",
    "11/24/2031, STILL_TO_COME",
    "11/24/1890, TOO_LONG_AGO",
    "11/24/2024, VERY_YOUNG",
    "around 1990, NOT_A_DATE"
  })
  void a_date_of_birth_that_cannot_be_is_left_out_and_told(String written, FindingKind kind) {
    var row = read(ColumnMeaning.BORN_ON, written);

    assertThat(row.bornOn()).isNull();
    assertThat(row.findings()).extracting(Finding::kind).containsExactly(kind);
    assertThat(row.findings().getFirst().value()).isEqualTo(written);
    assertThat(row.who().called()).isEqualTo("Ana L.");
  }

  @Test
  void a_postal_code_says_where_somebody_is() {
    var row = read(ColumnMeaning.POSTAL_CODE, "37040");

    assertThat(row.home().postalCode()).isEqualTo("37040");
    assertThat(row.home().place()).isEqualTo("Clarksville");
    assertThat(row.home().latitude()).isEqualTo(36.4);
    assertThat(row.findings()).isEmpty();
  }

  @Test
  void with_a_digit_missing_the_town_helps_out() {
    var row =
        read(
            Map.of(
                ColumnMeaning.POSTAL_CODE, "3704",
                ColumnMeaning.PLACE, "Clarksville",
                ColumnMeaning.REGION, "TN"));

    assertThat(row.home().postalCode()).isNull();
    assertThat(row.home().latitude()).isEqualTo(36.5);
    assertThat(row.findings()).extracting(Finding::kind).containsExactly(FindingKind.CODE_DIGITS);
    assertThat(row.findings().getFirst().detail()).isEqualTo("4 37040 Clarksville");
  }

  @Test
  void a_zero_that_a_spreadsheet_dropped_is_put_back_only_where_the_state_agrees() {
    var massachusetts = read(Map.of(ColumnMeaning.POSTAL_CODE, "1001", ColumnMeaning.REGION, "MA"));
    var tennessee = read(Map.of(ColumnMeaning.POSTAL_CODE, "1001", ColumnMeaning.REGION, "TN"));

    assertThat(massachusetts.home().postalCode()).isEqualTo("01001");
    assertThat(massachusetts.findings())
        .extracting(Finding::kind)
        .containsExactly(FindingKind.CODE_ZERO);
    assertThat(tennessee.home().postalCode()).isNull();
    assertThat(tennessee.findings())
        .extracting(Finding::kind)
        .containsExactly(FindingKind.CODE_DIGITS);
  }

  @Test
  void a_name_that_several_towns_share_is_kept_without_a_point() {
    var row = read(ColumnMeaning.PLACE, "Clarksville");

    assertThat(row.home().place()).isEqualTo("Clarksville");
    assertThat(row.home().latitude()).isNull();
    assertThat(row.findings()).extracting(Finding::kind).containsExactly(FindingKind.PLACE_SEVERAL);
  }

  @Test
  void a_language_we_do_not_speak_becomes_the_programs_own_and_is_told() {
    var row = read(ColumnMeaning.LANGUAGE, "Arabic");

    assertThat(row.language()).isEqualTo(Language.EN);
    assertThat(row.findings())
        .extracting(Finding::kind)
        .containsExactly(FindingKind.LANGUAGE_UNKNOWN);
  }

  @Test
  void names_of_eighty_characters_fit_and_longer_ones_are_asked_about() {
    var fits = read(ColumnMeaning.CALLED, "😀".repeat(80));
    var tooLong = read(ColumnMeaning.CALLED, "😀".repeat(81));

    assertThat(fits.who().called()).isEqualTo("😀".repeat(80));
    assertThat(tooLong.who().called()).isNull();
    assertThat(tooLong.findings())
        .extracting(Finding::kind)
        .containsExactly(FindingKind.NAME_TOO_LONG);
  }

  @Test
  void a_cell_that_looks_like_a_formula_is_text() {
    var row = read(ColumnMeaning.CALLED, "=2+3");

    assertThat(row.who().called()).isEqualTo("=2+3");
  }

  @Test
  void a_row_with_too_many_cells_is_pointed_out() {
    var columns = columns(Map.of());
    var cells = List.of("a1", "Ana", "López", "one too many");

    assertThat(reader(columns).read(new SheetRow(7, cells)).findings())
        .extracting(Finding::kind)
        .containsExactly(FindingKind.MORE_CELLS);
  }

  @Test
  void what_no_column_is_taken_for_is_not_in_the_row() {
    var row = read(ColumnMeaning.NOT_TAKEN, "divorced");

    assertThat(row.toString()).doesNotContain("divorced");
  }

  private static ArrivingRow read(ColumnMeaning meaning, String text) {
    return read(Map.of(meaning, text));
  }

  private static ArrivingRow read(Map<ColumnMeaning, String> said) {
    var cells = new ArrayList<>(List.of("a1", "Ana", "López"));
    cells.addAll(said.values());
    return reader(columns(said)).read(new SheetRow(7, cells));
  }

  private static List<Column> columns(Map<ColumnMeaning, String> said) {
    var columns = new ArrayList<Column>();
    add(columns, ColumnMeaning.NUMBER);
    add(columns, ColumnMeaning.FIRST_NAME);
    add(columns, ColumnMeaning.LAST_NAME);
    said.keySet().forEach(meaning -> add(columns, meaning));
    return columns;
  }

  private static void add(List<Column> columns, ColumnMeaning meaning) {
    columns.add(
        new Column(columns.size(), meaning.name(), meaning, DateOrder.MONTH_FIRST, false, false));
  }

  private static RowReader reader(List<Column> columns) {
    var homes =
        new HomeReader(
            (text, country) ->
                KNOWN.getOrDefault(text, new Found.Nothing(List.of(), PlaceHint.UNKNOWN_NAME)),
            "US");
    return new RowReader(columns, homes, "US", Language.EN, TODAY);
  }
}
