package org.beenthere.audit;

import org.beenthere.vocabulary.Hat;

/// What for. Follows from the hat, unless somebody says otherwise.
public enum Purpose {
  /// One's own record.
  OWN,
  /// Walking beside somebody.
  SUPPORT,
  /// Running a program.
  RUNNING,
  /// Setting the house up.
  SETUP,
  /// A promise that the house keeps by itself.
  PROMISE,
  SIGN_IN,
  /// A public page.
  PUBLIC,
  /// Danger to somebody's life, with a reason (PR-13).
  EMERGENCY,
  /// Figures for a funder or the program.
  REPORT;

  static Purpose of(Hat hat) {
    return switch (hat) {
      case PARTICIPANT, GUEST -> OWN;
      case SPECIALIST, PARTNER -> SUPPORT;
      case MANAGER -> RUNNING;
      case ADMINISTRATOR -> SETUP;
      case HOUSE -> PROMISE;
      case DOOR -> SIGN_IN;
      case VISITOR -> PUBLIC;
    };
  }
}
