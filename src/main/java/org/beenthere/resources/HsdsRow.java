package org.beenthere.resources;

import java.util.Map;

/// A row of a table of HSDS, whether it came in a CSV file of that name or inside the JSON of a
/// service.
///
/// @param number the line in the file, or the place of the service in the JSON
record HsdsRow(String table, int number, Map<String, String> cells) {

  /// What stands there; empty when nothing does.
  String get(String column) {
    return cells.getOrDefault(column, "");
  }
}
