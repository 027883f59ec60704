package org.beenthere.arrivals.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever people write in a spreadsheet, it is read as they wrote it.
class RoundTripTest {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @Property(tries = 300)
  void any_text_in_utf8_is_read_as_it_was_written(
      @ForAll("tables") List<List<String>> table, @ForAll("separators") char separator)
      throws IOException {
    assertRead(table, write(table, separator).getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 150)
  void any_text_with_a_mark_in_front_is_read_as_it_was_written(
      @ForAll("tables") List<List<String>> table, @ForAll("marked") Charset charset)
      throws IOException {
    assertRead(table, ("\uFEFF" + write(table, ',')).getBytes(charset));
  }

  @Property(tries = 300)
  void any_western_text_in_windows_letters_is_read_as_it_was_written(
      @ForAll("westernTables") List<List<String>> table, @ForAll("separators") char separator)
      throws IOException {
    var bytes = write(table, separator).getBytes(WINDOWS);
    // Some rare pairs of letters are a letter of UTF-8 as well; nobody can tell them apart.
    Assume.that(isAscii(bytes) || !isUtf8(bytes));

    assertRead(table, bytes);
  }

  @Property(tries = 300)
  void rows_are_kept_and_found_again_as_they_were(@ForAll("tables") List<List<String>> table) {
    var rows =
        IntStream.range(0, table.size())
            .mapToObj(number -> new SheetRow(number + 2, table.get(number)))
            .toList();

    assertThat(Cells.read(Cells.write(rows))).isEqualTo(rows);
  }

  private static void assertRead(List<List<String>> table, byte[] file) throws IOException {
    var read = SheetTest.rows(SheetTest.open(file));

    assertThat(read.stream().map(SheetRow::cells).toList()).isEqualTo(table);
  }

  private static String write(List<List<String>> table, char separator) {
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().fieldSeparator(separator).build(text)) {
      csv.writeRecord("First name", "Last name", "City");
      table.forEach(csv::writeRecord);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return text.toString();
  }

  @Provide
  Arbitrary<Character> separators() {
    return Arbitraries.of(',', ';', '\t', '|');
  }

  @Provide
  Arbitrary<Charset> marked() {
    return Arbitraries.of(
        StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    return tables(
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(8, Arbitraries.chars().alpha().map(String::valueOf)),
            net.jqwik.api.Tuple.of(
                6,
                Arbitraries.of(
                    "é", "ñ", "Ø", "ب", "د", "王", "あ", "😀", "👩🏽‍🚀", "\u0915\u094d\u0937")),
            net.jqwik.api.Tuple.of(2, Arbitraries.of("\"", "'", " ", "\n", "=", "+", "-", "@"))));
  }

  @Provide
  Arbitrary<List<List<String>>> westernTables() {
    return tables(
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(8, Arbitraries.chars().alpha().map(String::valueOf)),
            net.jqwik.api.Tuple.of(
                6, Arbitraries.of("é", "ñ", "Ø", "ß", "ü", "€", "’", "“", "–", "ž", "Ÿ", "¿")),
            net.jqwik.api.Tuple.of(2, Arbitraries.of("\"", "'", " ", "\n"))));
  }

  /// Cells as [Cells#clean] leaves them; the first one is filled, so that no row is blank.
  private static Arbitrary<List<List<String>>> tables(Arbitrary<String> letters) {
    var cell = letters.list().ofMaxSize(12).map(some -> Cells.clean(String.join("", some)));
    return cell.list()
        .ofSize(3)
        .map(cells -> {
          var filled = new ArrayList<>(cells);
          filled.set(0, "x" + cells.getFirst());
          return List.copyOf(filled);
        })
        .list()
        .ofMinSize(1)
        .ofMaxSize(20);
  }

  private static boolean isAscii(byte[] bytes) {
    for (var one : bytes) {
      if (one < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException no) {
      return false;
    }
  }
}
