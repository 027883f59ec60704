package org.beenthere.referrals;

import java.util.Optional;
import org.beenthere.referrals.WishedPeer.Peer;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.SpecialistId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Finds the peer somebody wishes for, as long as they are listed.
@Component
class WishedPeers {

  private final ObjectProvider<WishedPeer> rooms;

  WishedPeers(ObjectProvider<WishedPeer> rooms) {
    this.rooms = rooms;
  }

  /// The peer of that identifier, as it stood in an address.
  Optional<Peer> find(String id) {
    if (id.isEmpty()) {
      return Optional.empty();
    }
    try {
      return find(SpecialistId.of(id));
    } catch (NotFound notAnIdentifier) {
      return Optional.empty();
    }
  }

  /// What the peer is called, or empty when nobody was wished for or they are no longer listed.
  String called(@Nullable SpecialistId wished) {
    return wished == null ? "" : find(wished).map(Peer::called).orElse("");
  }

  private Optional<Peer> find(SpecialistId specialist) {
    return rooms.stream().flatMap(room -> room.find(specialist).stream()).findFirst();
  }
}
