package org.beenthere.vocabulary;

/// A way of meeting.
public enum Way {
  IN_PERSON,
  PHONE,
  VIDEO,
  TEXT
}
