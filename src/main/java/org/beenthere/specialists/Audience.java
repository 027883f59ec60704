package org.beenthere.specialists;

/// Whom something is meant for; each is wider than the one before.
public enum Audience {
  /// Only the specialist.
  NOBODY,
  /// Those they walk with.
  MY_PEOPLE,
  /// The participants and colleagues of their organization.
  PROGRAM,
  /// Whoever opens the public pages.
  EVERYBODY;

  /// Whether what is meant for this audience may be shown to somebody of that one.
  public boolean includes(Audience viewer) {
    return viewer.ordinal() <= ordinal();
  }
}
