package org.beenthere.matching;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.beenthere.audit.Trail;
import org.beenthere.matching.Proposal.State;
import org.beenthere.pairings.Pairings;
import org.beenthere.specialists.Specialists;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Peers proposed to participants, who choose. The house works for both sides, each verb in a
/// transaction of its own: it alone may see how many people every peer walks with.
@Service
public class Matches {

  private static final Set<State> SHOWN = Set.of(State.OFFERED, State.CHOSEN, State.DECLINED);

  private final SearchTable searches;
  private final ProposalTable table;
  private final Proposing proposing;
  private final Pairings pairings;
  private final Specialists specialists;
  private final Offers offers;
  private final ChosenLetter letter;
  private final Trail trail;
  private final House house;
  private final Clock clock;

  Matches(
      SearchTable searches,
      ProposalTable table,
      Proposing proposing,
      Pairings pairings,
      Specialists specialists,
      Offers offers,
      ChosenLetter letter,
      Trail trail,
      House house,
      Clock clock) {
    this.searches = searches;
    this.table = table;
    this.proposing = proposing;
    this.pairings = pairings;
    this.specialists = specialists;
    this.offers = offers;
    this.letter = letter;
    this.trail = trail;
    this.house = house;
    this.clock = clock;
  }

  /// How it stands with the peer of a participant.
  public MyPeers mine(Viewer viewer) {
    return of(viewer.participant(), viewer);
  }

  /// How it stands with the peer of a participant, for a manager who helps them to choose.
  MyPeers of(ParticipantId participant, Viewer viewer) {
    return house.as(Asking.houseOf(viewer.organization()), () -> standing(participant, viewer));
  }

  /// The participant chooses one of those proposed, who is asked. Choosing the same one twice is
  /// choosing once.
  ///
  /// @throws Refusal when somebody else was chosen before and has not answered yet, or the peer has
  ///   no room any more
  /// @throws NotFound when that peer is not proposed to them
  public void choose(ProposalId id, Viewer viewer) {
    choose(viewer.participant(), id, viewer);
  }

  /// The same, said by a manager for somebody who told them whom they choose.
  void choose(ParticipantId participant, ProposalId id, Viewer viewer) {
    house.inOrganization(
        viewer.organization(),
        () -> {
          searches.hold(viewer.organization(), participant);
          var all = table.of(viewer.organization(), participant, SHOWN);
          var one = all.stream().filter(is -> is.id().equals(id)).findFirst();
          if (one.orElseThrow(NotFound::new).state() == State.CHOSEN) {
            return;
          }
          if (one.get().state() != State.OFFERED || offers.isKeptApart(one.get())) {
            throw new NotFound();
          }
          if (all.stream().anyMatch(other -> other.state() == State.CHOSEN)) {
            throw new Refusal("matching.choseAnother");
          }
          if (!offers.stands(one.get(), viewer)) {
            throw new Refusal("matching.awayByNow");
          }
          if (!offers.hasRoom(one.get())) {
            throw new Refusal("matching.fullByNow");
          }
          table.move(one.get(), State.CHOSEN, clock.instant());
          letter.chosen(one.get());
          trail.changed(viewer, participant, "pairing", id.value());
        });
  }

  /// The participant changed their mind before the peer answered.
  ///
  /// @return whether they may choose again; not when the peer said yes meanwhile, and they walk
  ///   together
  public boolean takeBack(Viewer viewer) {
    var organization = viewer.organization();
    var participant = viewer.participant();
    return house.as(
        Asking.houseOf(organization),
        () -> {
          searches.hold(organization, participant);
          table
              .of(organization, participant, Set.of(State.CHOSEN))
              .forEach(chosen -> {
                letter.notAnyMore(chosen);
                table.move(chosen, State.OFFERED, clock.instant());
              });
          return pairings.of(organization, participant).isEmpty();
        });
  }

  /// The participant would like to see others; no reason is asked. When they have seen everybody
  /// who is free, those come again.
  ///
  /// @return whether there was anybody they had not seen
  public boolean others(Viewer viewer) {
    var organization = viewer.organization();
    var participant = viewer.participant();
    return house.as(
        Asking.houseOf(organization),
        () -> {
          var search = searches.held(organization, participant).orElseThrow(NotFound::new);
          table.moveAll(organization, participant, Set.of(State.OFFERED), State.PASSED);
          if (proposing.fillUp(organization, search) > 0) {
            return true;
          }
          table.moveAll(organization, participant, Set.of(State.PASSED), State.OVER);
          proposing.fillUp(organization, search);
          return false;
        });
  }

  /// Somebody who walks with a peer would like another one; no reason is asked. They are proposed
  /// whoever has room, and go on with the first until another says yes.
  ///
  /// @throws NotFound when nobody walks with them
  public void another(Viewer viewer) {
    another(viewer.participant(), viewer);
  }

  /// The same, said by the specialist who walks with them: either of the two may, and the other is
  /// not told who did.
  ///
  /// @throws NotFound when they do not walk with them
  void anotherFor(ParticipantId participant, Viewer specialist) {
    house.inOrganization(
        specialist.organization(),
        () -> {
          var walking = pairings.of(specialist.organization(), participant);
          if (walking.isEmpty() || !walking.get().specialistId().equals(specialist.specialist())) {
            throw new NotFound();
          }
        });
    another(participant, specialist);
  }

  private void another(ParticipantId participant, Viewer by) {
    var organization = by.organization();
    house.inOrganization(
        organization,
        () -> {
          mustWalkWithSomebody(organization, participant);
          searches.beginAnew(organization, participant, clock.instant());
          var search = searches.held(organization, participant).orElseThrow(NotFound::new);
          table.moveAll(organization, participant, Set.of(State.PASSED), State.OVER);
          proposing.fillUp(organization, search);
          trail.changed(by, participant, "pairing", participant.value());
        });
  }

  /// What they wish for has changed: whoever is proposed and not chosen is thought over anew.
  void proposeAnew(Viewer viewer) {
    var organization = viewer.organization();
    var participant = viewer.participant();
    house.inOrganization(
        organization,
        () ->
            searches
                .held(organization, participant)
                .ifPresent(search -> {
                  table.moveAll(organization, participant, Set.of(State.OFFERED), State.OVER);
                  proposing.fillUp(organization, search);
                }));
  }

  /// They would like to be called about choosing a peer: a manager sees it on *Today*. Asked twice,
  /// it is asked once.
  ///
  /// @throws NotFound when they do not look
  void callMe(Viewer viewer) {
    call(viewer.participant(), viewer, clock.instant());
  }

  /// They have been called.
  void called(ParticipantId participant, Viewer by) {
    call(participant, by, null);
  }

  private void call(ParticipantId participant, Viewer by, @Nullable Instant since) {
    house.inOrganization(
        by.organization(),
        () -> {
          var looks = searches.call(by.organization(), participant, since);
          if (!looks && since != null) {
            throw new NotFound();
          }
          trail.changed(by, participant, "pairing", participant.value());
        });
  }

  /// They stay with whom they walk with, and look no further.
  ///
  /// @throws NotFound when nobody walks with them
  public void stay(Viewer viewer) {
    var organization = viewer.organization();
    var participant = viewer.participant();
    house.inOrganization(
        organization,
        () -> {
          mustWalkWithSomebody(organization, participant);
          searches.hold(organization, participant);
          var open = Set.of(State.OFFERED, State.CHOSEN);
          table.of(organization, participant, Set.of(State.CHOSEN)).forEach(letter::notAnyMore);
          table.moveAll(organization, participant, open, State.PASSED);
          searches.end(organization, participant, clock.instant());
          trail.changed(viewer, participant, "pairing", participant.value());
        });
  }

  /// Somebody looks for a peer from now on, or is proposed those who are free now. Asked for by
  /// themselves or by a manager.
  ///
  /// @throws Refusal when somebody walks with them already
  public void look(ParticipantId participant, Viewer by) {
    var organization = by.organization();
    house.inOrganization(
        organization,
        () -> {
          if (pairings.of(organization, participant).isPresent()) {
            throw new Refusal("matching.walksAlready");
          }
          searches.beginAnew(organization, participant, clock.instant());
          searches
              .held(organization, participant)
              .ifPresent(search -> proposing.fillUp(organization, search));
          trail.changed(by, participant, "pairing", participant.value());
        });
  }

  private void mustWalkWithSomebody(OrganizationId organization, ParticipantId participant) {
    if (pairings.of(organization, participant).isEmpty()) {
      throw new NotFound();
    }
  }

  private MyPeers standing(ParticipantId participant, Viewer viewer) {
    var organization = viewer.organization();
    var search = searches.of(organization, participant);
    var all = table.of(organization, participant, SHOWN);
    return new MyPeers(
        pairings
            .of(organization, participant)
            .map(pairing -> specialists.walkingWith(organization, pairing.specialistId()))
            .orElse(null),
        offers.chosen(all, viewer).orElse(null),
        offers.open(all, viewer),
        search.isPresent(),
        search.map(one -> one.callAskedAt() != null).orElse(false),
        all.stream().anyMatch(one -> one.state() == State.DECLINED));
  }
}
