package org.beenthere.arrivals.sheet;

import java.util.List;

/// A file that cannot be read as a list of people. Nothing of it was kept.
public final class Unlistable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final NotAList why;
  private final transient List<Object> details;

  public Unlistable(NotAList why, Object... details) {
    super(why.name(), null, false, false);
    this.why = why;
    this.details = List.of(details);
  }

  public NotAList why() {
    return why;
  }

  /// What its sentence fills in.
  public List<Object> details() {
    return details;
  }
}
