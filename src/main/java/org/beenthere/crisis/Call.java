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
/// @param asked how often whoever has it was asked whether it is over
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
    @Nullable Instant nextAt,
    int asked) {

  /// How it ended.
  public enum Over {
    /// The person said that they are all right now.
    ALL_RIGHT,
    /// Whoever answered spoke with them.
    SPOKE
  }

  /// One that begins now.
  static Call of(
      UUID id, ParticipantId who, String called, String phone, String words, Instant now) {
    return new Call(id, who, called, phone, words, now, null, null, null, null, 0, null, 0);
  }

  public boolean isOver() {
    return over != null;
  }

  /// Nobody has answered yet.
  public boolean isWaiting() {
    return over == null && hasIt == null;
  }

  /// Somebody has it, and was asked already whether it is over.
  public boolean isStillOpen() {
    return over == null && hasIt != null && asked > 0;
  }

  /// They asked again and again, so that the first one is told a little later.
  public boolean isSlowed() {
    return isWaiting() && round == 0 && nextAt != null && nextAt.isAfter(begunAt);
  }

  /// The number as a telephone takes it, or empty.
  public String dialled() {
    var number = phone.replaceAll("[^0-9+]", "");
    return number.length() < 3 ? "" : number;
  }
}
