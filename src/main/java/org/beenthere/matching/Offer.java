package org.beenthere.matching;

import java.util.List;
import org.beenthere.certification.Standing;
import org.beenthere.certification.Standing.Certified;
import org.beenthere.matching.Reason.HasRoom;
import org.beenthere.specialists.Role;
import org.beenthere.specialists.Specialist;
import org.jspecify.annotations.Nullable;

/// A proposal as the participant sees it today.
///
/// @param free how many places the peer has free now
public record Offer(Proposal proposal, Specialist peer, Standing standing, int free) {

  /// What they are here as, and certified only if they are a peer specialist whose certificate
  /// holds: a volunteer or a trainee is never shown as certified, whatever they hold (C11).
  public @Nullable Certified certificate() {
    return peer.terms().role() == Role.PEER_SPECIALIST && standing instanceof Certified certified
        ? certified
        : null;
  }

  public Role role() {
    return peer.terms().role();
  }

  /// What does not fit.
  public List<Reason> misfits() {
    return proposal.reasons().stream().filter(Reason::speaksAgainst).toList();
  }

  /// Why this peer is proposed. Room counts as it is today, not as it was on the day of the
  /// proposal.
  public List<Reason> reasons() {
    return proposal.reasons().stream()
        .filter(reason -> !reason.speaksAgainst())
        .filter(reason -> !(reason instanceof HasRoom) || free > 0)
        .map(reason -> reason instanceof HasRoom ? new HasRoom(free) : reason)
        .toList();
  }
}
