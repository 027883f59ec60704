package org.beenthere.referrals;

import java.util.Optional;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.SpecialistId;

/// Knows the peer that somebody asks for by name. Offered by the room that lists peers in public;
/// without one, people ask for whoever is free.
public interface WishedPeer {

  /// The peer, as long as they may be shown to a visitor.
  Optional<Peer> find(SpecialistId specialist);

  /// A listed peer.
  ///
  /// @param called the name they chose to be shown
  record Peer(OrganizationId organization, SpecialistId specialist, String called) {}
}
