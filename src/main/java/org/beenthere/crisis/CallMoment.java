package org.beenthere.crisis;

import java.time.Instant;
import org.beenthere.vocabulary.AccountId;
import org.jspecify.annotations.Nullable;

/// Something that happened while somebody needed someone.
///
/// @param accountId who was told or did it; null for the person themselves, or the house
public record CallMoment(What what, @Nullable AccountId accountId, String words, Instant at) {

  /// Whether it is words between the two.
  public boolean isSaid() {
    return what == What.WROTE || what == What.SAID;
  }

  /// What it was.
  public enum What {
    ASKED,
    TOLD,
    TOLD_AGAIN,
    NOT_ARRIVED,
    NOBODY,
    HAS_IT,
    GAVE_ON,
    ASKED_AGAIN,
    /// Whoever has it wrote to the person.
    WROTE,
    /// The person said something more.
    SAID,
    ALL_RIGHT,
    SPOKE,
    /// Whoever has it was asked whether it is over.
    STILL_OPEN,
    /// Whoever had it works here no more.
    LEFT,
    /// Somebody who runs the program took it from whoever had it.
    TOOK_OVER,
    /// The person said that somebody spoke with them.
    WAS_SPOKEN_WITH
  }
}
