package org.beenthere.monitoring;

/// Stand-in until plans is merged.
public enum QuietMeans {
  MESSAGE,
  TEXT,
  CALL,
  CARD,
  VISIT,
  ASK_SUPPORTER
}
