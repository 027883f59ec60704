package org.beenthere.referrals;

/// Why somebody cannot be supported here. From a list, because free words would invite notes on
/// somebody's health. Each has a sentence for them, and one that says where else to turn.
public enum DeclineReason {
  NO_ROOM,
  TOO_FAR,
  LANGUAGE,
  OTHER_HELP,
  NOT_HERE
}
