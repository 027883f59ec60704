package org.beenthere.arrivals;

import java.time.Month;
import java.time.format.TextStyle;
import org.beenthere.shell.Words;

/// What was seen in a row.
///
/// @param heading of the column it was seen in, empty for the whole row
/// @param value as it stands in the list
/// @param detail what the sentence needs beside it
public record Finding(FindingKind kind, String heading, String value, String detail) {

  private static final int LONGEST_SHOWN = 120;

  static Finding of(FindingKind kind) {
    return new Finding(kind, "", "", "");
  }

  static Finding in(Column column, FindingKind kind, String value, Object detail) {
    var shown =
        value.codePointCount(0, value.length()) <= LONGEST_SHOWN
            ? value
            : value.substring(0, value.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
    return new Finding(kind, column.title(), shown, detail.toString());
  }

  /// The sentence: what was seen, and what becomes of it.
  public String in(Words words) {
    var key = "FindingKind." + kind.name();
    return switch (kind) {
      case NO_SUCH_DAY -> {
        var parts = detail.split("-");
        var month = Month.of(Integer.parseInt(parts[1]));
        yield words.t(
            key,
            value,
            month.getDisplayName(TextStyle.FULL_STANDALONE, words.language().locale()),
            Integer.parseInt(parts[2]),
            parts[0]);
      }
      case CODE_DIGITS -> {
        var like = after(detail);
        yield words
            .t(key, value, number(detail), like.isEmpty() ? "" : words.t(key + ".like", like))
            .strip();
      }
      case NO_SUCH_MONTH, VERY_YOUNG, TOO_LONG_AGO, MORE_CELLS ->
          words.t(key, value, number(detail));
      default -> words.t(key, value, detail);
    };
  }

  private static int number(String detail) {
    var space = detail.indexOf(' ');
    return Integer.parseInt(space < 0 ? detail : detail.substring(0, space));
  }

  private static String after(String detail) {
    var space = detail.indexOf(' ');
    return space < 0 ? "" : detail.substring(space + 1);
  }
}
