package org.beenthere.matching;

import java.util.List;
import org.beenthere.certification.Standing;
import org.beenthere.matching.Reason.HasRoom;
import org.beenthere.specialists.Specialist;

/// A proposal as the participant sees it today.
///
/// @param free how many places the peer has free now
public record Offer(Proposal proposal, Specialist peer, Standing standing, int free) {

  /// Why this peer is proposed. Room counts as it is today, not as it was on the day of the
  /// proposal.
  public List<Reason> reasons() {
    return proposal.reasons().stream()
        .filter(reason -> !(reason instanceof HasRoom) || free > 0)
        .map(reason -> reason instanceof HasRoom ? new HasRoom(free) : reason)
        .toList();
  }
}
