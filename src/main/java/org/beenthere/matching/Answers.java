package org.beenthere.matching;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.beenthere.audit.Trail;
import org.beenthere.matching.Proposal.State;
import org.beenthere.pairings.Pairing;
import org.beenthere.pairings.Pairings;
import org.beenthere.participants.Participant;
import org.beenthere.participants.Participants;
import org.beenthere.specialists.Specialists;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// What specialists answer to those who chose them. The house works for them: until they say yes,
/// the record stays closed to them.
@Service
class Answers {

  private static final String THING = "pairing";

  private final SearchTable searches;
  private final KnownTable known;
  private final ProposalTable table;
  private final Proposing proposing;
  private final Participants participants;
  private final Specialists specialists;
  private final Pairings pairings;
  private final Offers offers;
  private final AnswerLetters letters;
  private final Trail trail;
  private final House house;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Answers(
      SearchTable searches,
      KnownTable known,
      ProposalTable table,
      Proposing proposing,
      Participants participants,
      Specialists specialists,
      Pairings pairings,
      Offers offers,
      AnswerLetters letters,
      Trail trail,
      House house,
      ApplicationEventPublisher events,
      Clock clock) {
    this.searches = searches;
    this.known = known;
    this.table = table;
    this.proposing = proposing;
    this.participants = participants;
    this.specialists = specialists;
    this.pairings = pairings;
    this.offers = offers;
    this.letters = letters;
    this.trail = trail;
    this.house = house;
    this.events = events;
    this.clock = clock;
  }

  /// Who chose this specialist and waits for an answer, the longest first.
  List<ChosenBy> waitingFor(Viewer viewer) {
    return house.as(
        Asking.houseOf(viewer.organization()),
        () -> {
          var those = table.choosing(viewer.organization(), viewer.specialist());
          var people =
              participants.find(
                  viewer.organization(), those.stream().map(Proposal::participant).toList());
          return those.stream()
              .map(one -> person(one, Objects.requireNonNull(people.get(one.participant()))))
              .toList();
        });
  }

  /// One who chose this specialist and waits for an answer.
  ///
  /// @throws NotFound when they did not, or do not any more
  ChosenBy find(ProposalId id, Viewer viewer) {
    return house.as(
        Asking.houseOf(viewer.organization()),
        () -> {
          var proposal = theirs(id, viewer);
          if (proposal.state() != State.CHOSEN) {
            throw new NotFound();
          }
          trail.read(viewer, proposal.participant(), "referral", id.value());
          return person(
              proposal, participants.find(proposal.organization(), proposal.participant()));
        });
  }

  /// Why a yes of this specialist would be refused: no place left, or no hours; or nothing.
  Optional<Limit> fullBy(Viewer viewer) {
    return house.as(Asking.houseOf(viewer.organization()), () -> lacks(viewer));
  }

  /// The specialist says yes: the two walk together from now on. Saying it twice is saying it once.
  ///
  /// @return whom they walk with
  /// @throws Refusal when all places are taken, or the participant no longer asks
  ParticipantId accept(ProposalId id, Viewer viewer) {
    return house.as(Asking.houseOf(viewer.organization()), () -> accepted(id, viewer));
  }

  /// The specialist cannot say yes; no reason is asked. The participant is shown others.
  void decline(ProposalId id, Viewer viewer) {
    house.inOrganization(
        viewer.organization(),
        () -> {
          var proposal = held(id, viewer);
          if (proposal.state() == State.DECLINED) {
            return;
          }
          mustBeChosen(proposal);
          table.move(proposal, State.DECLINED, clock.instant());
          trail.changed(viewer, proposal.participant(), THING, id.value());
          letters.answered(proposal);
          searches
              .of(proposal.organization(), proposal.participant())
              .ifPresent(search -> proposing.fillUp(proposal.organization(), search));
        });
  }

  /// The specialist knows them privately: it is a no like any other to everybody else, and from now
  /// on the two are kept apart.
  void know(ProposalId id, Viewer viewer) {
    house.inOrganization(
        viewer.organization(),
        () -> {
          var proposal = held(id, viewer);
          var person = participants.find(proposal.organization(), proposal.participant());
          known.add(
              proposal.organization(),
              viewer.account().value(),
              new Known(
                  Identifier.fresh(),
                  viewer.specialist(),
                  person.called(),
                  "",
                  null,
                  person.id(),
                  clock.instant()));
        });
    decline(id, viewer);
  }

  private ParticipantId accepted(ProposalId id, Viewer viewer) {
    var proposal = held(id, viewer);
    var organization = proposal.organization();
    var participant = proposal.participant();
    if (proposal.state() == State.ACCEPTED) {
      return participant;
    }
    mustBeChosen(proposal);
    var specialist = proposal.specialist();
    pairings.holdPlacesOf(specialist);
    lacks(viewer)
        .ifPresent(limit -> {
          throw new Refusal(limit.saidToPeer());
        });
    if (!offers.mayWalk(specialists.find(organization, specialist), viewer)) {
      throw new Refusal("matching.notCertified");
    }
    if (pairings.of(organization, participant).isPresent()) {
      leaveTheFirst(organization, participant);
    }
    var now = clock.instant();
    pairings.begin(organization, participant, specialist);
    table.move(proposal, State.ACCEPTED, now);
    table.moveAll(organization, participant, Set.of(State.OFFERED), State.PASSED);
    searches.end(organization, participant, now);
    trail.added(viewer, participant, THING, id.value());
    letters.answered(proposal);
    events.publishEvent(new PeerChosen(organization, participant, specialist, now));
    return participant;
  }

  private Optional<Limit> lacks(Viewer viewer) {
    var loads = pairings.loads(viewer.organization(), List.of(viewer.specialist()));
    var self = specialists.find(viewer.organization(), viewer.specialist());
    if (loads.free(self) > 0) {
      return Optional.empty();
    }
    return Optional.of(loads.lacksHours(self) ? new Limit.NoHours() : new Limit.NoRoom());
  }

  /// Somebody who asked for another peer leaves the first one now, and not before.
  private void leaveTheFirst(OrganizationId organization, ParticipantId participant) {
    if (searches.of(organization, participant).isEmpty()) {
      throw new Refusal("matching.walksAlready");
    }
    pairings.end(organization, participant, Pairing.End.OTHER_PEER);
    table.moveAll(organization, participant, Set.of(State.ACCEPTED), State.OVER);
  }

  /// The proposal as it stands once everybody else who moves it has finished.
  private Proposal held(ProposalId id, Viewer viewer) {
    searches.hold(viewer.organization(), theirs(id, viewer).participant());
    return theirs(id, viewer);
  }

  private Proposal theirs(ProposalId id, Viewer viewer) {
    return table
        .withId(viewer.organization(), id)
        .filter(proposal -> proposal.specialist().equals(viewer.specialist()))
        .orElseThrow(NotFound::new);
  }

  private static void mustBeChosen(Proposal proposal) {
    if (proposal.state() != State.CHOSEN) {
      throw new Refusal("matching.noLongerAsked");
    }
  }

  private static ChosenBy person(Proposal proposal, Participant person) {
    return new ChosenBy(
        proposal.id(),
        person.called(),
        person.initial(),
        person.language(),
        person.wishes().hopes(),
        person.wishes().experiences(),
        person.wishes().ways(),
        person.wishes().peer(),
        Objects.requireNonNull(proposal.chosenAt()));
  }
}
