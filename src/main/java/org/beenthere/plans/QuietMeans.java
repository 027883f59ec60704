package org.beenthere.plans;

/// How somebody who has gone quiet wants to be looked for.
public enum QuietMeans {
  /// A message on their own pages here; needs no phone.
  MESSAGE,
  TEXT,
  CALL,
  CARD,
  VISIT,
  /// Somebody they named may be asked, with their agreement.
  ASK_SUPPORTER
}
