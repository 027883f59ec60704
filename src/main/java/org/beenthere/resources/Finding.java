package org.beenthere.resources;

/// Something seen in a row of a file.
///
/// @param table of HSDS, such as `service`
/// @param number the line in the file, or the place of the service in the JSON
/// @param value what stands there, shortened
public record Finding(FindingKind kind, String table, int number, String column, String value) {

  private static final int SHORT = 60;

  static Finding of(FindingKind kind, HsdsRow row, String column) {
    var value = row.get(column).strip();
    return new Finding(
        kind,
        row.table(),
        row.number(),
        column,
        value.codePointCount(0, value.length()) > SHORT
            ? value.substring(0, value.offsetByCodePoints(0, SHORT)) + "…"
            : value);
  }
}
