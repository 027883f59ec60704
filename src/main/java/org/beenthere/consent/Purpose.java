package org.beenthere.consent;

/// What something is told for.
public enum Purpose {
  /// So that the person gets a peer, and whoever referred them can stop worrying.
  PEER_SUPPORT,
  /// So that those around the person pull the same way.
  CARE_TEAM,
  /// Treatment, payment and running both, all of it from now on.
  TPO,
  /// What a counselor keeps apart of a conversation: a consent of its own.
  COUNSELING_NOTES,
  /// A proceeding against the person: a consent of its own, or an order of a court.
  LEGAL_PROCEEDINGS;

  /// Whether it may stand on one sheet with another purpose (42 CFR 2.31(b) and (d)).
  public boolean standsAlone() {
    return this == COUNSELING_NOTES || this == LEGAL_PROCEEDINGS;
  }
}
