package org.beenthere.arrivals;

import org.beenthere.arrivals.Twin.TwinKind;
import org.beenthere.arrivals.sheet.RowKind;
import org.beenthere.arrivals.sheet.TakenAs;
import org.jspecify.annotations.Nullable;

/// What becomes of a row when the list is brought in.
public enum Fate {
  /// Comes; there is nothing to look at, or somebody has looked.
  READY,
  /// Comes, and something was seen that is worth a look.
  LOOK,
  /// Stays out until somebody answers a question.
  ASKS,
  /// Stays out.
  OUT;

  public boolean comes() {
    return this == READY || this == LOOK;
  }

  /// Decides about one row.
  ///
  /// @param called what they are called, or null when nobody knows
  /// @param twin somebody who seems to be the same person
  /// @param status as what the status in the row is taken, or null when nobody knows the word
  /// @param choice what the manager said about this very row
  static Fate of(
      RowKind kind,
      @Nullable String called,
      boolean findings,
      @Nullable TwinKind twin,
      @Nullable TakenAs status,
      @Nullable RowChoice choice) {
    if (kind != RowKind.PERSON || (choice != null && choice != RowChoice.BRING)) {
      return OUT;
    }
    if (choice == RowChoice.BRING) {
      return called == null ? ASKS : READY;
    }
    if ((twin != null && twin.isSure()) || status == TakenAs.LEFT_OUT) {
      return OUT;
    }
    if (called == null || twin != null || status == null) {
      return ASKS;
    }
    return findings ? LOOK : READY;
  }
}
