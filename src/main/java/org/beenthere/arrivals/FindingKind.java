package org.beenthere.arrivals;

/// What can be the matter with a row. Each has a sentence that says what was seen and what becomes
/// of it.
public enum FindingKind {
  EMPTY_ROW,
  TOTAL_ROW,
  HEADING_ROW,
  NO_FIRST_NAME,
  NO_NAME,
  NAME_TOO_LONG,
  NUMBER_TOO_LONG,
  NO_SUCH_DAY,
  NO_SUCH_MONTH,
  NOT_A_DATE,
  ORDER_UNCLEAR,
  STILL_TO_COME,
  TOO_LONG_AGO,
  VERY_YOUNG,
  PHONE_ONLY_WORDS,
  PHONE_BESIDE,
  EMAIL_UNLIKELY,
  CODE_DIGITS,
  CODE_ZERO,
  CODE_UNKNOWN,
  PLACE_UNKNOWN,
  PLACE_SEVERAL,
  LANGUAGE_UNKNOWN,
  MORE_CELLS
}
