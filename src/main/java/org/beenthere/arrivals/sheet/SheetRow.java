package org.beenthere.arrivals.sheet;

import java.util.List;

/// A row of the list.
///
/// @param number as the spreadsheet shows it, the first row of the file being 1
/// @param cells clean, without what is never taken
public record SheetRow(int number, List<String> cells) {

  public SheetRow {
    cells = List.copyOf(cells);
  }

  public boolean isBlank() {
    return cells.stream().allMatch(String::isEmpty);
  }

  /// What stands in that column, empty when the row ends before it.
  public String at(int position) {
    return position < cells.size() ? cells.get(position) : "";
  }
}
