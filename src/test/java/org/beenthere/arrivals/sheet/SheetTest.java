package org.beenthere.arrivals.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {

  static final Charset WINDOWS = Charset.forName("windows-1252");

  @Test
  void rows_are_numbered_as_the_spreadsheet_shows_them() throws IOException {
    var rows =
        rows(
            """
            First name,Last name,Notes
            Ana,López,"two
            lines"

            Bo,Berg,
            """);

    assertThat(rows).extracting(SheetRow::number).containsExactly(2, 3, 4);
    assertThat(rows.get(0).cells()).containsExactly("Ana", "López", "two\nlines");
    assertThat(rows.get(1).isBlank()).isTrue();
    assertThat(rows.get(2).at(0)).isEqualTo("Bo");
    assertThat(rows.get(2).at(7)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void any_of_the_usual_separators_will_do(String separator) throws IOException {
    var text = "Voornaam,Achternaam,Geboren\nJan,de Vries,1-2-1980\nAn,Smit,3-4-1985\n";

    var rows = rows(text.replace(",", separator));

    assertThat(rows).hasSize(2);
    assertThat(rows.getFirst().cells()).containsExactly("Jan", "de Vries", "1-2-1980");
  }

  @Test
  void commas_inside_the_cells_of_a_file_with_semicolons_are_only_commas() throws IOException {
    var rows = rows("Name;Came for;City\nAna;Stress, grief;Reno, NV\nBo;Alcohol;Lyon, MS, USA\n");

    assertThat(rows.get(1).cells()).containsExactly("Bo", "Alcohol", "Lyon, MS, USA");
  }

  @Test
  void excel_may_name_its_separator_in_a_line_that_it_does_not_show() throws IOException {
    var rows = rows("sep=;\r\nName;City\r\nAna;Reno, NV\r\n");

    assertThat(rows).containsExactly(new SheetRow(2, List.of("Ana", "Reno, NV")));
  }

  @Test
  void a_title_above_the_headings_is_passed_over() throws IOException {
    var sheet = open("Caseload June 2026,,\n,,\nFirst name,Last name,DOB\nAna,López,1990-01-02\n");

    assertThat(sheet.headingRow()).isEqualTo(3);
    assertThat(sheet.headings())
        .extracting(Heading::meaning)
        .containsExactly(ColumnMeaning.FIRST_NAME, ColumnMeaning.LAST_NAME, ColumnMeaning.BORN_ON);
    assertThat(rows(sheet)).extracting(SheetRow::number).containsExactly(4);
  }

  @Test
  void columns_without_headings_go_by_their_letters_and_are_asked_for() throws IOException {
    var sheet = open("Ana,López,1990-01-02\nBo,Berg,1991-02-03\n");

    assertThat(sheet.headings()).extracting(Heading::title).containsExactly("A", "B", "C");
    assertThat(sheet.headings()).extracting(Heading::meaning).containsOnly(ColumnMeaning.NOT_TAKEN);
    assertThat(rows(sheet)).hasSize(2);
  }

  @Nested
  class numbers_of_the_state {

    @Test
    void are_not_even_in_the_rows_we_read() throws IOException {
      var sheet = open("Name,SSN\nAna,999-62-9207\nBo,999628888\n");

      assertThat(sheet.headings().get(1).meaning()).isEqualTo(ColumnMeaning.NEVER);
      assertThat(rows(sheet)).allSatisfy(row -> assertThat(row.at(1)).isEmpty());
    }

    @Test
    void are_known_by_their_shape_under_any_heading() throws IOException {
      var sheet = open("Name,Client #\nAna,999-62-9207\nBo,999-62-8888\n");

      assertThat(sheet.headings().get(1).meaning()).isEqualTo(ColumnMeaning.NEVER);
    }

    @Test
    void are_cut_out_of_other_cells() throws IOException {
      var rows = rows("Name,Notes\nAna,her number is 999-62-9207 I think\n");

      assertThat(rows.getFirst().at(1)).isEqualTo("her number is … I think");
    }

    @Test
    void are_known_in_the_netherlands_too() throws IOException {
      var numbers = new StringBuilder("Naam,Code\n");
      for (int number = 100000000, found = 0; found < 12; number += 7) {
        if (NeverTaken.passesElevenTest(Integer.toString(number))) {
          numbers.append("Jan ").append(found++).append(',').append(number).append('\n');
        }
      }

      assertThat(open(numbers.toString()).headings().get(1).meaning())
          .isEqualTo(ColumnMeaning.NEVER);
    }

    @Test
    void are_not_seen_in_phone_numbers() throws IOException {
      var sheet = open("Name,Phone\nAna,555-361-7463\nBo,(555) 203-6459\n");

      assertThat(sheet.headings().get(1).meaning()).isEqualTo(ColumnMeaning.PHONE);
      assertThat(rows(sheet).getFirst().at(1)).isEqualTo("555-361-7463");
    }
  }

  @Nested
  class what_is_no_list {

    @Test
    void is_told_by_what_it_is() {
      assertRefused(NotAList.EMPTY, new byte[0]);
      assertRefused(NotAList.EMPTY, "  \r\n \n".getBytes(StandardCharsets.UTF_8));
      assertRefused(NotAList.PICTURE, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0});
      assertRefused(NotAList.PDF, "%PDF-1.7 and so on".getBytes(StandardCharsets.UTF_8));
      assertRefused(
          NotAList.WORKBOOK, "PK\u0003\u0004....[Content_Types].xml....".getBytes(WINDOWS));
      assertRefused(
          NotAList.OPEN_DOCUMENT,
          "PK\u0003\u0004mimetypeapplication/vnd.oasis.opendocument.spreadsheet".getBytes(WINDOWS));
      assertRefused(NotAList.WORKBOOK, "\u00D0\u00CF\u0011\u00E0 old".getBytes(WINDOWS));
      assertRefused(NotAList.WEB_PAGE, "<html><table>…".getBytes(StandardCharsets.UTF_8));
      assertRefused(NotAList.NO_TEXT, new byte[] {'a', 0, 0, 'b', 7});
      assertRefused(NotAList.ONE_COLUMN, "Ana\nBo\nCo\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_quotation_mark_that_never_closes_is_found_in_its_row() {
      assertOpenQuote("3", "Name,City\nAna,Reno\nBo,\"Lyon\nCo,Boise\nDi,Fargo\n");
    }

    @Test
    void rows_swallowed_between_two_marks_are_found_as_well() {
      assertOpenQuote("2", "Name,City\nAna,\"Reno\nBo,Lyon\nCo,Boise\nDi,\"Fargo\nEd,Salem\n");
    }

    private void assertOpenQuote(String row, String text) {
      assertThatThrownBy(() -> rows(text))
          .isInstanceOfSatisfying(
              Unlistable.class,
              no -> {
                assertThat(no.why()).isEqualTo(NotAList.OPEN_QUOTE);
                assertThat(no.details()).containsExactly(row);
              });
    }

    private void assertRefused(NotAList why, byte[] file) {
      assertThatThrownBy(() -> Sheet.open(() -> new ByteArrayInputStream(file)))
          .isInstanceOfSatisfying(Unlistable.class, no -> assertThat(no.why()).isEqualTo(why));
    }
  }

  @Test
  void a_cell_that_a_spreadsheet_would_run_is_made_harmless() {
    assertThat(Cells.harmless("=HYPERLINK(\"http://evil\")")).startsWith("'=");
    assertThat(List.of("+1", "-1", "@x", "\tx"))
        .allSatisfy(cell -> assertThat(Cells.harmless(cell)).startsWith("'"));
    assertThat(Cells.harmless("Ana = Bo")).isEqualTo("Ana = Bo");
  }

  static Sheet open(String text) throws IOException {
    return open(text.getBytes(StandardCharsets.UTF_8));
  }

  static Sheet open(byte[] file) throws IOException {
    return Sheet.open(() -> new ByteArrayInputStream(file));
  }

  static List<SheetRow> rows(String text) {
    try {
      return rows(open(text));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static List<SheetRow> rows(Sheet sheet) {
    var rows = new ArrayList<SheetRow>();
    try {
      sheet.forEach(rows::add);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return rows;
  }
}
