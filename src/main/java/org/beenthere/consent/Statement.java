package org.beenthere.consent;

/// What the sheet tells the person before they sign.
public enum Statement {
  /// They can take it back at any time, and how; what was told before stays told.
  REVOCATION,
  /// Whoever gives care may pass it on under their own rules, except against the person.
  REDISCLOSURE,
  /// Whoever is told to support the person uses it for nothing else and passes nothing on.
  ONLY_FOR_THIS,
  /// What happens when they do not sign.
  CONSEQUENCES
}
