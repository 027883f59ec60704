package org.beenthere.messages;

/// Whether somebody who walks with the person now may read what they wrote with others.
public enum Asked {
  /// There is nothing to ask about.
  NOTHING_THERE,
  /// They have not said; until they do, it is no.
  NOT_YET,
  YES,
  NO
}
