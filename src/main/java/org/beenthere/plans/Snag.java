package org.beenthere.plans;

/// Something that a plan still needs before it can be signed and kept.
///
/// @param step which step of the ladder it is about, counted from 1; 0 when about none
public record Snag(Kind kind, int step) {

  /// What it is. Each has a kind sentence that says what to do, under `Snag.` and its name.
  public enum Kind {
    NO_GOAL("goals"),
    NO_RHYTHM("meeting"),
    NO_WAY("meeting"),
    UNREACHABLE("quiet"),
    WHERE_TO("quiet"),
    WHOM_TO_ASK("quiet"),
    NOT_AGREED("quiet"),
    OUT_OF_ORDER("quiet"),
    TOO_MANY("quiet"),
    ENDLESS("quiet"),
    STOPS_TOO_SOON("quiet");

    private final String page;

    Kind(String page) {
      this.page = page;
    }

    /// The page where it is mended.
    public String page() {
      return page;
    }

    /// The key of its sentence.
    public String key() {
      return "Snag." + name();
    }
  }

  static Snag about(Kind kind) {
    return new Snag(kind, 0);
  }
}
