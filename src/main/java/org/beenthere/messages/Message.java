package org.beenthere.messages;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.beenthere.vocabulary.AccountId;
import org.jspecify.annotations.Nullable;

/// One message. Nobody changes another's; whoever wrote it may take it back for a short while.
///
/// @param number its place in the conversation
/// @param id the form it came with and what was said, so that twice sent is one
/// @param authorId who wrote it, or null for a person without an account, who wrote by text
/// @param called what somebody who works here was called when they wrote it
/// @param sentOut whether the words went out as a text
public record Message(
    long number,
    UUID id,
    boolean byPerson,
    @Nullable AccountId authorId,
    String called,
    String words,
    boolean danger,
    Way way,
    boolean sentOut,
    Instant writtenAt,
    @Nullable Instant takenBackAt) {

  /// As many characters as one may have.
  static final int LONGEST = 4000;

  /// For so long it may be taken back, while the other side has not read it: long enough to see
  /// that it went to the wrong person or says too much, and too short to rewrite what was agreed.
  static final Duration TAKEN_BACK_WITHIN = Duration.ofMinutes(10);

  /// By which way it came.
  public enum Way {
    PAGE,
    TEXT
  }

  public boolean isTakenBack() {
    return takenBackAt != null;
  }

  boolean isBy(AccountId account) {
    return account.equals(authorId);
  }

  /// Whether its author may still take it back.
  boolean mayBeTakenBack(AccountId by, Sides sides, Instant now) {
    return isBy(by)
        && !isTakenBack()
        && !sentOut
        && now.isBefore(writtenAt.plus(TAKEN_BACK_WITHIN))
        && !sides.hasRead(byPerson ? Side.PEER : Side.PERSON, number);
  }
}
