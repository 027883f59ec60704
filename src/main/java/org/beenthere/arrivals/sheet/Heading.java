package org.beenthere.arrivals.sheet;

/// The heading of a column.
///
/// @param position from 0
/// @param title as it stands in the file, or the letter of the column when there is none
public record Heading(int position, String title, ColumnMeaning meaning) {

  /// The letters over a column as spreadsheets show them: A, B, … Z, AA.
  static String letters(int position) {
    return position < 26
        ? Character.toString('A' + position)
        : letters(position / 26 - 1) + letters(position % 26);
  }
}
