package org.beenthere.courier;

/// What a message says.
public sealed interface Wording {

  /// The courier's own words for an occasion. They name no program, no reason and no person, so
  /// that whoever looks over a shoulder learns nothing (PR-18).
  record Neutral(Occasion occasion) implements Wording {}

  /// A room's words, or the person's own. For a notice on their own pages, and for whoever chose to
  /// be told in detail.
  record Chosen(String subject, String body) implements Wording {
    public Chosen {
      if (subject.isBlank() || body.isBlank()) {
        throw new IllegalArgumentException("a message says something");
      }
    }
  }

  enum Occasion {
    /// There is something new to read.
    NEWS,
    /// Something comes up.
    REMINDER,
    /// Somebody would like to hear how it goes.
    QUESTION,
    /// A link to sign in with; it is forgotten once it was sent.
    SIGN_IN,
    /// A link to answer one question with; it is forgotten as well.
    ANSWER
  }

  static Wording of(Occasion occasion) {
    return new Neutral(occasion);
  }
}
