package org.beenthere.arrivals;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A page of rows.
///
/// @param next the number of the last row shown, from which the next page goes on, or null
public record RowsShown(WhichRows show, List<RowLine> rows, @Nullable Integer next) {

  static final int A_PAGE = 50;

  /// Which rows.
  public enum WhichRows {
    LOOK(Fate.LOOK, Fate.ASKS),
    OUT(Fate.OUT),
    READY(Fate.READY);

    private final Set<Fate> fates;

    WhichRows(Fate first, Fate... others) {
      this.fates = EnumSet.of(first, others);
    }

    Set<Fate> fates() {
      return fates;
    }

    /// As it stands in an address.
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    static WhichRows of(String code) {
      for (var one : values()) {
        if (one.code().equals(code)) {
          return one;
        }
      }
      return LOOK;
    }
  }
}
