package org.beenthere.arrivals.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What stands between the cells: comma, semicolon, tab or bar.
final class Separators {

  private static final char[] KNOWN = {',', ';', '\t', '|'};

  private record Shape(int rows, int columns) {
    int weight() {
      return rows * (columns - 1);
    }
  }

  /// The separator that cuts most rows into the same number of cells.
  ///
  /// @param sample the first rows of the file
  /// @throws Unlistable when none makes more than one column
  static char of(String sample) {
    var said = said(sample);
    if (said != 0) {
      return said;
    }
    var best = ',';
    var most = 0;
    for (var separator : KNOWN) {
      var weight = shape(sample, separator).weight();
      if (weight > most) {
        most = weight;
        best = separator;
      }
    }
    if (most == 0) {
      throw new Unlistable(NotAList.ONE_COLUMN);
    }
    return best;
  }

  /// Excel may say it in a first line of its own: `sep=;`.
  static char said(String sample) {
    var line = sample.lines().findFirst().orElse("").strip();
    return line.length() == 5 && line.regionMatches(true, 0, "sep=", 0, 4) ? line.charAt(4) : 0;
  }

  private static Shape shape(String sample, char separator) {
    Map<Integer, Integer> rows = new HashMap<>();
    for (var cells : rows(sample, separator)) {
      if (cells.size() > 1) {
        rows.merge(cells.size(), 1, Integer::sum);
      }
    }
    return rows.entrySet().stream()
        .map(entry -> new Shape(entry.getValue(), entry.getKey()))
        .max(java.util.Comparator.comparingInt(Shape::weight))
        .orElse(new Shape(0, 1));
  }

  private static List<List<String>> rows(String sample, char separator) {
    List<List<String>> rows = new ArrayList<>();
    try (var reader = Cells.reader(separator, true).ofCsvRecord(sample)) {
      reader.forEach(row -> rows.add(row.getFields()));
    } catch (java.io.IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    } catch (de.siegmar.fastcsv.reader.CsvParseException tooLong) {
      return rows;
    }
    return rows;
  }

  private Separators() {}
}
