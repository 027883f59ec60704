package org.beenthere.specialists;

/// What a specialist may share of themselves, each with an [Audience] of its own (PR-22). Only
/// their name, the country and whether they have room go with being listed (ADR 163).
public enum Share {
  WORDS,
  FIRST_TALK,
  EXPERIENCES,
  COMMUNITIES,
  HOURS,
  LIMITS,
  LANGUAGES,
  /// Where they work from, and with it how far away they are.
  TOWN,
  /// How they meet.
  WAYS,
  /// For the program at most: it is no business of the public pages.
  GENDER
}
