package org.beenthere.contacts;

/// What follows when a rule finds something.
public enum Ruling {
  /// It cannot be noted like that.
  STOP,
  /// It is asked about, and noted when the author says that it is right.
  ASK,
  /// Nothing.
  LET
}
