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
/// @param endedAt when it was superseded or ended
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
    @Nullable Instant endedAt) {

  /// How far a version has come. No missed meeting and no return to use ever changes it.
  public enum State {
    /// Being written.
    DRAFT,
    /// Waits to be signed by the two.
    PROPOSED,
    /// Signed by both, in force.
    ACTIVE,
    /// A later version took its place.
    SUPERSEDED,
    /// One of the two ended it.
    ENDED
  }

  public boolean draft() {
    return state == State.DRAFT;
  }

  public boolean proposed() {
    return state == State.PROPOSED;
  }

  public boolean inForce() {
    return state == State.ACTIVE;
  }
}
