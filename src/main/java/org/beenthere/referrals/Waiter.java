package org.beenthere.referrals;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.beenthere.programs.Answers;
import org.beenthere.programs.WaitRule;
import org.beenthere.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/// Somebody who waits, as far as lists and rules ask.
///
/// @param program the one they ask for, or null for whichever fits
/// @param moved why they stand out of the order, or null
/// @param talkFirst whether somebody would like to talk with them first
record Waiter(
    RequestId id,
    String called,
    @Nullable String place,
    Language language,
    boolean danger,
    Instant receivedAt,
    @Nullable UUID program,
    Answers answers,
    Set<WaitRule> lifts,
    @Nullable MoveReason moved,
    boolean talkFirst) {

  Standing standing() {
    return new Standing(id, receivedAt, danger, lifts, moved);
  }
}
