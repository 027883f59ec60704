package org.beenthere.arrivals.sheet;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/// What stands in one cell, and how cells are written down again.
public final class Cells {

  /// Longer than anything we take; only columns of notes are longer, and those are not taken.
  static final int LONGEST = 500;

  private static final int LONGEST_READ = 200_000;
  private static final Pattern BREAKS = Pattern.compile("\r\n?|[\u0085\u2028\u2029]");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\uFEFF\uFFFE\uFFFF&&[^\n\t]]");
  private static final Pattern EDGES =
      Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$", Pattern.UNICODE_CHARACTER_CLASS);

  static CsvReader.CsvReaderBuilder reader(char separator, boolean sample) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .commentStrategy(CommentStrategy.NONE)
        .skipEmptyLines(false)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(true)
        .allowUnclosedQuote(sample)
        .maxBufferSize(LONGEST_READ)
        .detectBomHeader(false);
  }

  /// The cell without what nobody sees: control characters, spaces around it.
  static String clean(String cell) {
    return isClean(cell) ? cell : cleaned(cell);
  }

  /// Nearly all cells of a million rows are.
  private static boolean isClean(String cell) {
    return cell.isEmpty()
        || cell.length() <= LONGEST
            && cell.charAt(0) != ' '
            && cell.charAt(cell.length() - 1) != ' '
            && cell.chars().allMatch(sign -> ' ' <= sign && sign <= '~');
  }

  private static String cleaned(String cell) {
    var text = BREAKS.matcher(cell).replaceAll("\n");
    text = EDGES.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll("");
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST));
  }

  /// Rows as one text, in our own kind of CSV.
  public static String write(Collection<SheetRow> rows) {
    var text = new StringWriter();
    try (var writer = CsvWriter.builder().build(text)) {
      for (var row : rows) {
        var cells = new ArrayList<String>(row.cells().size() + 1);
        cells.add(Integer.toString(row.number()));
        cells.addAll(row.cells());
        writer.writeRecord(cells);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  /// The rows that [#write] wrote.
  public static List<SheetRow> read(String text) {
    List<SheetRow> rows = new ArrayList<>();
    try (var reader = reader(',', false).ofCsvRecord(text)) {
      for (var record : reader) {
        var fields = record.getFields();
        rows.add(
            new SheetRow(
                Integer.parseInt(fields.getFirst()),
                List.copyOf(fields.subList(1, fields.size()))));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return rows;
  }

  /// A cell that a spreadsheet shows as it is and never runs: one that begins like a formula gets
  /// an apostrophe before it (OWASP, CSV injection).
  public static String harmless(String cell) {
    return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  private Cells() {}
}
