package org.beenthere.monitoring;

import java.time.Instant;
import org.beenthere.vocabulary.AccountId;
import org.jspecify.annotations.Nullable;

/// One step of an episode: what was agreed, and what became of it.
///
/// @param dueAt when it is due at the earliest
/// @param at when it last changed, or null while it waits
/// @param by who did it, or null for the house
public record LadderStep(
    Rung rung, Instant dueAt, State state, @Nullable Instant at, @Nullable AccountId by) {

  /// What became of a step.
  public enum State {
    WAITING,
    /// The house sent it.
    SENT,
    /// The house sent it, and it did not arrive.
    NOT_ARRIVED,
    /// It waits for a human.
    TASK,
    DONE,
    NO_ANSWER,
    /// Left out: not now, or not safely possible.
    SKIPPED,
    /// No longer needed: the person is back, rests, or wanted no more.
    STOPPED
  }

  static LadderStep waiting(Rung rung, Instant dueAt) {
    return new LadderStep(rung, dueAt, State.WAITING, null, null);
  }

  LadderStep become(State next, Instant now, @Nullable AccountId by) {
    return new LadderStep(rung, dueAt, next, now, by);
  }

  /// Whether anything may still come of it.
  public boolean open() {
    return state == State.WAITING || state == State.TASK;
  }

  /// Whether a human was asked to take it.
  boolean askedAHuman() {
    return switch (state) {
      case TASK, DONE, NO_ANSWER -> true;
      case SKIPPED, STOPPED -> by != null;
      case WAITING, SENT, NOT_ARRIVED -> false;
    };
  }

  /// Left out by the house, because it is not safely possible.
  public boolean notPossible() {
    return state == State.SKIPPED && by == null;
  }

  /// Which one, counted from 1.
  public int position() {
    return rung.position();
  }
}
