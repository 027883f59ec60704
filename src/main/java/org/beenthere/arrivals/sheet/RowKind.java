package org.beenthere.arrivals.sheet;

import java.util.List;
import java.util.Set;

/// What a row is.
public enum RowKind {
  PERSON,
  BLANK,
  /// A sum below the list.
  TOTAL,
  /// The headings once more, as lists printed by page have them.
  HEADING;

  private static final Set<String> SUMS =
      Set.of(
          "total",
          "totals",
          "grand total",
          "subtotal",
          "sum",
          "count",
          "end of list",
          "totales",
          "total general",
          "suma",
          "totaal",
          "subtotaal",
          "som",
          "aantal");

  public static RowKind of(SheetRow row, List<Heading> headings) {
    if (row.isBlank()) {
      return BLANK;
    }
    if (repeats(row, headings)) {
      return HEADING;
    }
    var first = row.cells().stream().filter(cell -> !cell.isEmpty()).findFirst().orElse("");
    var filled = row.cells().stream().filter(cell -> !cell.isEmpty()).count();
    var sum = SUMS.contains(Titles.words(first).replaceFirst("\\s*\\d+$", ""));
    return sum && filled <= 3 ? TOTAL : PERSON;
  }

  private static boolean repeats(SheetRow row, List<Heading> headings) {
    return headings.stream()
        .allMatch(heading ->
            heading.meaning() == ColumnMeaning.NEVER
                || row.at(heading.position()).equals(heading.title())
                || row.at(heading.position()).isEmpty()
                    && heading.title().equals(Heading.letters(heading.position())));
  }
}
