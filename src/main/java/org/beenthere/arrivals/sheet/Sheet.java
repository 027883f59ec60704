package org.beenthere.arrivals.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// A list as it lies in a file, opened: we know its letters, its separator and its headings, and
/// can go through its rows one by one without holding them all.
public final class Sheet {

  /// So much of the file is looked at to understand its shape.
  private static final int SAMPLE = 1 << 17;

  private static final int SAMPLE_ROWS = 200;
  private static final int HEAD = 4096;

  private final Source source;
  private final Letters letters;
  private final char separator;
  private final int saidSeparator;
  private final int headingRow;
  private final List<Heading> headings;
  private final Set<Integer> never;

  private Sheet(
      Source source,
      Letters letters,
      char separator,
      int saidSeparator,
      int headingRow,
      List<Heading> headings) {
    this.source = source;
    this.letters = letters;
    this.separator = separator;
    this.saidSeparator = saidSeparator;
    this.headingRow = headingRow;
    this.headings = headings;
    this.never =
        headings.stream()
            .filter(heading -> heading.meaning() == ColumnMeaning.NEVER)
            .map(Heading::position)
            .collect(Collectors.toUnmodifiableSet());
  }

  /// @throws Unlistable when it is no list
  public static Sheet open(Source source) throws IOException {
    byte[] head;
    try (var bytes = source.open()) {
      head = bytes.readNBytes(HEAD);
    }
    NotAList.recognized(head)
        .ifPresent(why -> {
          throw new Unlistable(why);
        });
    var letters = Letters.of(source);
    var sample = sample(letters, source);
    if (sample.isBlank()) {
      throw new Unlistable(NotAList.EMPTY);
    }
    var separator = Separators.of(sample);
    var said = Separators.said(sample) == 0 ? 0 : 1;
    var rows = firstRows(letters, source, separator, said);
    var headingRow = Headings.row(rows);
    var headings =
        Headings.of(
            headingRow < 0 ? List.of() : rows.get(headingRow),
            rows.subList(headingRow + 1, rows.size()));
    return new Sheet(source, letters, separator, said, headingRow, headings);
  }

  public List<Heading> headings() {
    return headings;
  }

  /// The number of the row of headings as the spreadsheet shows it, 0 when there is none.
  public int headingRow() {
    return headingRow + 1;
  }

  /// The letters it is written in, by the name that spreadsheets use.
  public String letters() {
    return letters.charset().displayName(java.util.Locale.ROOT);
  }

  public char separator() {
    return separator;
  }

  /// Goes through the rows below the headings. Cells that are never taken are empty.
  ///
  /// @throws Unlistable when rows run into each other
  public void forEach(Consumer<SheetRow> work) throws IOException {
    try (var text = letters.read(source);
        var reader = Cells.reader(separator, false).ofCsvRecord(text)) {
      go(reader, work);
    }
  }

  private void go(CsvReader<CsvRecord> reader, Consumer<SheetRow> work) {
    var number = -saidSeparator;
    var rows = reader.iterator();
    try {
      while (rows.hasNext()) {
        var fields = rows.next().getFields();
        number++;
        if (number > headingRow + 1) {
          work.accept(new SheetRow(number, sift(fields, number)));
        }
      }
    } catch (CsvParseException openQuote) {
      throw new Unlistable(NotAList.OPEN_QUOTE, Integer.toString(number + 1));
    }
  }

  private List<String> sift(List<String> fields, int number) {
    List<String> cells = new ArrayList<>(fields.size());
    for (int position = 0; position < fields.size(); position++) {
      var field = fields.get(position);
      if (hasSwallowedRows(field)) {
        throw new Unlistable(NotAList.OPEN_QUOTE, Integer.toString(number));
      }
      cells.add(never.contains(position) ? "" : NeverTaken.without(Cells.clean(field)));
    }
    return cells;
  }

  /// A cell of many lines, most of which look like rows of this list.
  private boolean hasSwallowedRows(String field) {
    if (field.length() < 2 * headings.size() || field.indexOf('\n') < 0) {
      return false;
    }
    var lines = field.lines().toList();
    var alike =
        lines.stream()
            .filter(line -> line.chars().filter(c -> c == separator).count() * 2 >= headings.size())
            .count();
    return alike >= 2 && alike * 2 > lines.size();
  }

  private static String sample(Letters letters, Source source) throws IOException {
    try (var text = letters.read(source)) {
      var buffer = new char[SAMPLE];
      var length = fill(text, buffer);
      var sample = new String(buffer, 0, length);
      // The last row of a sample is cut somewhere; a whole file is not.
      var end = length < SAMPLE ? -1 : sample.lastIndexOf('\n');
      return end < 0 ? sample : sample.substring(0, end);
    }
  }

  private static int fill(Reader text, char[] buffer) throws IOException {
    var length = 0;
    for (int read; length < buffer.length; length += read) {
      read = text.read(buffer, length, buffer.length - length);
      if (read < 0) {
        break;
      }
    }
    return length;
  }

  private static List<List<String>> firstRows(
      Letters letters, Source source, char separator, int skip) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (var text = letters.read(source);
        var reader = Cells.reader(separator, true).ofCsvRecord(text)) {
      var records = reader.iterator();
      while (records.hasNext() && rows.size() < SAMPLE_ROWS + skip) {
        rows.add(records.next().getFields().stream().map(Cells::clean).toList());
      }
    } catch (CsvParseException openQuote) {
      throw new Unlistable(NotAList.OPEN_QUOTE, Integer.toString(rows.size() + 1 - skip));
    }
    return rows.subList(Math.min(skip, rows.size()), rows.size());
  }
}
