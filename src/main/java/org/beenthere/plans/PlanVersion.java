package org.beenthere.plans;

import java.time.Instant;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.jspecify.annotations.Nullable;

/// One version of somebody's plan.
///
/// @param revision goes up with every change of the text
/// @param together whether the peer may read and write the draft
/// @param activeAt since when it is in force: when the second of the two signed
/// @param endedAt when it was superseded, completed or ended
/// @param endedBecause why it ended, when somebody said so
public record PlanVersion(
    OrganizationId organization,
    ParticipantId participant,
    int number,
    State state,
    PlanText text,
    int revision,
    boolean together,
    Instant draftedAt,
    Instant changedAt,
    @Nullable Instant proposedAt,
    @Nullable Instant activeAt,
    @Nullable Instant endedAt,
    @Nullable Ending endedBecause) {

  /// How far a version has come. No missed meeting and no return to use ever changes it.
  public enum State {
    /// Being written.
    DRAFT,
    /// Waits to be signed by the two.
    PROPOSED,
    /// Signed by both, in force.
    ACTIVE,
    /// It rests for a while; the two take it up again when they like.
    ON_HOLD,
    /// A later version took its place.
    SUPERSEDED,
    /// It has done its work.
    COMPLETED,
    /// One of the two ended it.
    ENDED
  }

  public boolean draft() {
    return state == State.DRAFT;
  }

  public boolean proposed() {
    return state == State.PROPOSED;
  }

  public boolean rests() {
    return state == State.ON_HOLD;
  }

  public boolean inForce() {
    return state == State.ACTIVE || rests();
  }
}
