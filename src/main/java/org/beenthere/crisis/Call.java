package org.beenthere.crisis;

import java.time.Instant;
import java.util.UUID;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.ParticipantId;
import org.jspecify.annotations.Nullable;

/// Somebody needs someone now.
///
/// @param called what they are called
/// @param phone the number they gave, or empty
/// @param words what they wrote to whoever answers, or empty
/// @param hasIt who answers, or null while nobody does
/// @param over how it ended, or null while it goes on
/// @param nextAt when we ask further; null as soon as somebody answers or it is over
public record Call(
    UUID id,
    ParticipantId participantId,
    String called,
    String phone,
    String words,
    Instant begunAt,
    @Nullable AccountId hasIt,
    @Nullable Instant hasItAt,
    @Nullable Over over,
    @Nullable Instant overAt,
    int round,
    @Nullable Instant nextAt) {

  /// How it ended.
  public enum Over {
    /// The person said that they are all right now.
    ALL_RIGHT,
    /// Whoever answered spoke with them.
    SPOKE
  }

  public boolean isOver() {
    return over != null;
  }

  /// Nobody has answered yet.
  public boolean isWaiting() {
    return over == null && hasIt == null;
  }

  /// The number as a telephone takes it, or empty.
  public String dialled() {
    var number = phone.replaceAll("[^0-9+]", "");
    return number.length() < 3 ? "" : number;
  }
}
