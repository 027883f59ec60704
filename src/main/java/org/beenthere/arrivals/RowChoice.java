package org.beenthere.arrivals;

/// What a manager says about one row.
public enum RowChoice {
  /// Bring them in; where a twin was pointed out, it is somebody else.
  BRING,
  /// It is the person pointed out, who is not brought in twice.
  SAME_PERSON,
  LEAVE_OUT
}
