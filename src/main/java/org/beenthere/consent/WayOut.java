package org.beenthere.consent;

import org.beenthere.audit.Deed;

/// By which way something leaves that was allowed to be told.
public enum WayOut {
  /// A page that is read, and printed from there.
  PAGE(Deed.READ),
  /// A copy that is saved.
  FILE(Deed.EXPORT),
  /// A message: what somebody outside told us about the person, because they allowed it.
  MESSAGE(Deed.ADD);

  private final Deed deed;

  WayOut(Deed deed) {
    this.deed = deed;
  }

  Deed deed() {
    return deed;
  }
}
