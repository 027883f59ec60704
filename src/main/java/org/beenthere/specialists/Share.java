package org.beenthere.specialists;

/// What a specialist may share of themselves, each with an [Audience] of its own (PR-22). Their
/// name, town, languages and ways of meeting are what a list is for, and go with being listed.
public enum Share {
  WORDS,
  FIRST_TALK,
  EXPERIENCES,
  COMMUNITIES,
  HOURS,
  LIMITS,
  /// For the program at most: it is no business of the public pages.
  GENDER
}
