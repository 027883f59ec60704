package org.beenthere.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.beenthere.certification.Register;
import org.beenthere.matching.Proposal.State;
import org.beenthere.pairings.Loads;
import org.beenthere.pairings.Pairings;
import org.beenthere.participants.Participants;
import org.beenthere.specialists.Specialist;
import org.beenthere.specialists.Specialists;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Component;

/// Proposals as they stand today: between being proposed and being chosen a peer may have taken on
/// others, gone on leave or lost a certificate. Always at work for the house.
@Component
class Offers {

  private final Pairings pairings;
  private final Specialists specialists;
  private final Register register;
  private final Edges edges;
  private final Gathering gathering;
  private final PinTable pins;
  private final Participants participants;
  private final Clock clock;

  Offers(
      Pairings pairings,
      Specialists specialists,
      Register register,
      Edges edges,
      Gathering gathering,
      PinTable pins,
      Participants participants,
      Clock clock) {
    this.pairings = pairings;
    this.specialists = specialists;
    this.register = register;
    this.edges = edges;
    this.gathering = gathering;
    this.pins = pins;
    this.participants = participants;
    this.clock = clock;
  }

  /// Whom they can choose: whoever is certified, is here and has room today.
  List<Offer> open(List<Proposal> all, Viewer viewer) {
    var today = today(viewer);
    return in(State.OFFERED, all, viewer).stream()
        .filter(offer -> offer.free() > 0)
        .filter(offer -> mayWalk(offer.peer(), today))
        .filter(offer -> !isApart(offer.proposal()))
        .filter(offer -> !isKeptApart(offer.proposal()))
        .toList();
  }

  /// Whom they chose, who has not answered yet.
  Optional<Offer> chosen(List<Proposal> all, Viewer viewer) {
    return in(State.CHOSEN, all, viewer).stream().findFirst();
  }

  /// Whether the peer proposed may still walk with somebody new today.
  boolean stands(Proposal proposal, Viewer viewer) {
    var peer = specialists.find(proposal.organization(), proposal.specialist());
    return mayWalk(peer, today(viewer)) && !isApart(proposal);
  }

  /// Whether a peer's role and certificate let them walk with somebody new today.
  boolean mayWalk(Specialist peer, Viewer viewer) {
    return edges.mayWalk(peer, today(viewer));
  }

  private boolean mayWalk(Specialist peer, LocalDate today) {
    return peer.isHereOn(today) && edges.mayWalk(peer, today);
  }

  /// Whether a manager keeps the two apart by now: it is as if they had never been proposed.
  boolean isKeptApart(Proposal one) {
    return pins.apartFrom(one.organization(), one.participant()).contains(one.specialist());
  }

  /// Whether the two know each other privately, by what the peer told the house meanwhile.
  private boolean isApart(Proposal one) {
    return gathering.isApart(
        participants.find(one.organization(), one.participant()), one.specialist());
  }

  /// Whether the peer proposed has room for one more.
  boolean hasRoom(Proposal proposal) {
    return free(proposal, loads(List.of(proposal))) > 0;
  }

  private List<Offer> in(State state, List<Proposal> all, Viewer viewer) {
    var those = all.stream().filter(one -> one.state() == state).toList();
    if (those.isEmpty()) {
      return List.of();
    }
    var today = today(viewer);
    var walking = loads(those);
    return those.stream().map(one -> offer(one, walking, today)).toList();
  }

  private Offer offer(Proposal one, Loads walking, LocalDate today) {
    var peer = specialists.find(one.organization(), one.specialist());
    return new Offer(one, peer, register.standing(peer.account(), today), walking.free(peer));
  }

  /// What walking with people takes of the peers proposed in these, all of one organization.
  private Loads loads(List<Proposal> those) {
    return pairings.loads(
        those.getFirst().organization(), those.stream().map(Proposal::specialist).toList());
  }

  private int free(Proposal one, Loads walking) {
    return walking.free(specialists.find(one.organization(), one.specialist()));
  }

  private LocalDate today(Viewer viewer) {
    return clock.instant().atZone(ZoneId.of(viewer.zone())).toLocalDate();
  }
}
