package org.beenthere.arrivals;

/// What stands in one column of one row; never empty.
record Cell(Column column, String text) {

  Finding shows(FindingKind kind, Object detail) {
    return Finding.in(column, kind, text, detail);
  }
}
