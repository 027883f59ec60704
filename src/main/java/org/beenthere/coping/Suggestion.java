package org.beenthere.coping;

import java.time.Instant;
import java.util.UUID;
import org.beenthere.vocabulary.SpecialistId;

/// A technique that somebody's peer suggests to try this week.
///
/// @param words why, in the peer's words, or empty
/// @param tried whether the reader knows of a time since when it was tried: the person of every
///   one, their peer of those that are shared
public record Suggestion(
    UUID id,
    SpecialistId specialistId,
    Technique technique,
    String words,
    State state,
    Instant at,
    boolean tried) {

  public enum State {
    OPEN,
    /// The person says so, without a reason.
    NOT_FOR_ME,
    TAKEN_BACK
  }

  /// Whether it still waits.
  public boolean isOpen() {
    return state == State.OPEN && !tried;
  }
}
