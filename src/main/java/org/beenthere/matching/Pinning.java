package org.beenthere.matching;

import java.time.Clock;
import java.util.Set;
import org.beenthere.matching.Proposal.State;
import org.beenthere.participants.Participants;
import org.beenthere.specialists.Specialists;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Service;

/// A manager keeps two together when the whole list is looked at, or apart. Whoever is kept apart
/// is not proposed to the other in any way, until the manager lets go.
@Service
class Pinning {

  private final PinTable pins;
  private final SearchTable searches;
  private final ProposalTable proposals;
  private final Proposing proposing;
  private final ChosenLetter letter;
  private final Participants participants;
  private final Specialists specialists;
  private final House house;
  private final Clock clock;

  Pinning(
      PinTable pins,
      SearchTable searches,
      ProposalTable proposals,
      Proposing proposing,
      ChosenLetter letter,
      Participants participants,
      Specialists specialists,
      House house,
      Clock clock) {
    this.pins = pins;
    this.searches = searches;
    this.proposals = proposals;
    this.proposing = proposing;
    this.letter = letter;
    this.participants = participants;
    this.specialists = specialists;
    this.house = house;
    this.clock = clock;
  }

  /// Keeps two together when the list is looked at, or apart.
  ///
  /// @throws NotFound when one of them is not here
  void pin(Pin pin, Viewer viewer) {
    var organization = viewer.organization();
    house.as(
        Asking.of(viewer),
        () -> {
          participants.find(organization, pin.participantId());
          specialists.find(organization, pin.specialistId());
          return null;
        });
    house.inOrganization(
        organization,
        () -> {
          searches.hold(organization, pin.participantId());
          pins.keep(viewer, pin, clock.instant());
          if (!pin.together()) {
            withdraw(pin, viewer);
          }
        });
  }

  void unpin(ParticipantId participant, SpecialistId specialist, Viewer viewer) {
    house.as(
        Asking.of(viewer),
        () -> {
          pins.remove(viewer.organization(), participant, specialist);
          return null;
        });
  }

  /// What is proposed of the pair goes without a word, and somebody else comes in its place. No
  /// trail is kept of it on the record: the person reads that.
  private void withdraw(Pin pin, Viewer viewer) {
    var organization = viewer.organization();
    var those =
        proposals
            .of(organization, pin.participantId(), Set.of(State.OFFERED, State.CHOSEN))
            .stream()
            .filter(one -> one.specialist().equals(pin.specialistId()))
            .toList();
    for (var one : those) {
      if (one.state() == State.CHOSEN) {
        letter.notAnyMore(one);
      }
      proposals.move(one, State.OVER, clock.instant());
    }
    if (!those.isEmpty()) {
      searches
          .held(organization, pin.participantId())
          .ifPresent(search -> proposing.fillUp(organization, search));
    }
  }
}
