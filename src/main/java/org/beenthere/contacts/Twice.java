package org.beenthere.contacts;

/// Which of two hours is meant that the clocks showed alike, on the night they went back.
public enum Twice {
  FIRST,
  SECOND
}
