package org.beenthere.matching;

import java.time.Duration;
import java.time.Instant;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.jspecify.annotations.Nullable;

/// What is proposed for a whole waiting list at once.
///
/// @param run who changes it last; a page that shows an older one is stale
/// @param rounds how often the flow was solved so far
/// @param people how many look, and `peers` how many have room
/// @param matched how many of them would have somebody
/// @param points what all pairs come to
/// @param proven whether no other way of bringing people together comes to more
/// @param released how many proposals went out, and `leftOut` how many could not any more
public record MatchDraft(
    OrganizationId organizationId,
    DraftId id,
    AccountId accountId,
    State state,
    Instant begunAt,
    int run,
    Step step,
    int rounds,
    int people,
    int peers,
    int matched,
    long points,
    boolean proven,
    @Nullable Instant solvedAt,
    @Nullable Instant decidedAt,
    int released,
    int leftOut) {

  /// How far it has come.
  public enum State {
    SOLVING,
    READY,
    /// The proposals go out.
    RELEASING,
    /// The proposals went out.
    RELEASED,
    DROPPED,
    /// Something went wrong on our side.
    STOPPED
  }

  /// What the house is at.
  public enum Step {
    READING,
    WEIGHING,
    SOLVING,
    WRITING
  }

  public boolean isAtWork() {
    return state == State.SOLVING || state == State.RELEASING;
  }

  /// Whether it may still be decided about.
  public boolean isOpen() {
    return state != State.RELEASED && state != State.DROPPED;
  }

  /// Whether so much time has gone by that the list may look different now.
  public boolean isOld(Instant now) {
    return solvedAt != null && Duration.between(solvedAt, now).toHours() >= 24;
  }

  /// Of a hundred, for the bar: nobody knows beforehand how many rounds it takes.
  public int percent() {
    if (state == State.RELEASING) {
      return matched == 0 ? 100 : 100 * (released + leftOut) / matched;
    }
    return switch (step) {
      case READING -> 5;
      case WEIGHING -> 20;
      case SOLVING -> 35 + Math.min(50, rounds * 8);
      case WRITING -> 90;
    };
  }

  public int alone() {
    return people - matched;
  }
}
