package org.beenthere.arrivals.sheet;

/// What a column of the list holds, as far as we take it.
public enum ColumnMeaning {
  NUMBER,
  FIRST_NAME,
  /// The small words before a Dutch last name.
  INFIX,
  LAST_NAME,
  FULL_NAME,
  CALLED,
  BORN_ON,
  PHONE,
  EMAIL,
  POSTAL_CODE,
  PLACE,
  REGION,
  LANGUAGE,
  STATUS,
  PEER,
  CONCERNS,
  LAST_SEEN,
  /// Nobody needs it here.
  NOT_TAKEN,
  /// Numbers of the state for a person. Not even stored for a moment, and nobody can choose to.
  NEVER;

  public boolean isDate() {
    return this == BORN_ON || this == LAST_SEEN;
  }

  /// Whether it says who a person is.
  public boolean isName() {
    return this == FIRST_NAME || this == LAST_NAME || this == FULL_NAME || this == CALLED;
  }

  /// Whether a manager may choose it for a column.
  public boolean isChoosable() {
    return this != NEVER;
  }
}
