package org.beenthere.referrals;

import java.time.Instant;
import java.util.Set;
import org.beenthere.programs.WaitRule;
import org.jspecify.annotations.Nullable;

/// Somebody who waits, as far as the order of a waiting list asks.
///
/// @param since since when they wait
/// @param lifts what may move them forward, as they said it
/// @param moved why they stand out of the order, or null
public record Standing(
    RequestId request,
    Instant since,
    boolean danger,
    Set<WaitRule> lifts,
    @Nullable MoveReason moved) {

  public Standing {
    lifts = Set.copyOf(lifts);
  }
}
