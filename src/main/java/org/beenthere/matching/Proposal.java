package org.beenthere.matching;

import java.time.Instant;
import java.util.List;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;
import org.jspecify.annotations.Nullable;

/// A peer proposed to a participant.
public record Proposal(
    OrganizationId organization,
    ProposalId id,
    ParticipantId participant,
    SpecialistId specialist,
    int rank,
    List<Reason> reasons,
    State state,
    @Nullable Instant chosenAt) {

  /// Where a proposal stands.
  public enum State {
    OFFERED,
    /// The participant chose this peer, who has not answered yet.
    CHOSEN,
    ACCEPTED,
    /// The peer could not say yes. No reason is asked, and none is kept.
    DECLINED,
    /// The participant wished to see others, or found somebody else.
    PASSED,
    /// The two walked together, and no longer do.
    OVER
  }
}
