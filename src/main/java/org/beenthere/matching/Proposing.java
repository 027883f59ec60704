package org.beenthere.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.beenthere.certification.Register;
import org.beenthere.certification.Standing;
import org.beenthere.matching.Proposal.State;
import org.beenthere.matching.SearchTable.Search;
import org.beenthere.pairings.Pairings;
import org.beenthere.participants.Participant;
import org.beenthere.participants.Participants;
import org.beenthere.places.Point;
import org.beenthere.specialists.Specialist;
import org.beenthere.specialists.Specialists;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.SpecialistId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Proposes peers to somebody who looks: gathers who could be proposed, and asks [Fit] who suits.
/// Always at work for the house, since nobody else may count how many people a peer walks with.
@Component
class Proposing {

  private static final Set<State> OUT_OF_THE_QUESTION =
      Set.of(State.OFFERED, State.CHOSEN, State.ACCEPTED, State.DECLINED, State.PASSED);

  private final ProposalTable table;
  private final Participants participants;
  private final Specialists specialists;
  private final Pairings pairings;
  private final Register register;
  private final Clock clock;

  Proposing(
      ProposalTable table,
      Participants participants,
      Specialists specialists,
      Pairings pairings,
      Register register,
      Clock clock) {
    this.table = table;
    this.participants = participants;
    this.specialists = specialists;
    this.pairings = pairings;
    this.register = register;
    this.clock = clock;
  }

  /// Proposes as many as are missing to three.
  ///
  /// @return how many are new
  int fillUp(OrganizationId organization, Search search) {
    var known = table.of(organization, search.participantId(), OUT_OF_THE_QUESTION);
    var open = known.stream().filter(one -> one.state() == State.OFFERED).toList();
    var asked = known.stream().map(Proposal::specialist).collect(Collectors.toSet());
    pairings
        .of(organization, search.participantId())
        .ifPresent(walking -> asked.add(walking.specialistId()));
    var participant = participants.find(organization, search.participantId());
    var best =
        Fit.best(
            seeker(participant, search.wishedSpecialist()),
            peers(organization, today(participant)).stream()
                .filter(peer -> !asked.contains(peer.id()))
                .toList());
    var rank = open.stream().mapToInt(Proposal::rank).max().orElse(0);
    var missing = Math.max(0, Fit.AT_A_TIME - open.size());
    var now = clock.instant();
    for (var suggestion : best.subList(0, Math.min(missing, best.size()))) {
      rank++;
      table.add(
          new Proposal(
              organization,
              ProposalId.next(),
              participant.id(),
              suggestion.peer().id(),
              rank,
              suggestion.reasons(),
              State.OFFERED,
              null),
          now);
    }
    return Math.min(missing, best.size());
  }

  /// Everybody who works here, as far as it matters for a proposal.
  private List<Peer> peers(OrganizationId organization, LocalDate today) {
    var all = specialists.all(organization);
    var standings = register.standings(all.stream().map(Specialist::account).toList(), today);
    var walking = pairings.loads(organization);
    var chosen = table.chosen(organization);
    return all.stream().map(one -> peer(one, today, standings, walking, chosen)).toList();
  }

  private static Peer peer(
      Specialist one,
      LocalDate today,
      Map<AccountId, Standing> standings,
      Map<SpecialistId, Integer> walking,
      Map<SpecialistId, Integer> chosen) {
    return new Peer(
        one.id(),
        one.experiences(),
        one.languages(),
        one.ways(),
        point(one.base().latitude(), one.base().longitude()),
        one.base().reachKm(),
        one.places(),
        walking.getOrDefault(one.id(), 0) + chosen.getOrDefault(one.id(), 0),
        standings.get(one.account()) instanceof Standing.Certified,
        one.isHereOn(today));
  }

  private static Seeker seeker(Participant person, @Nullable SpecialistId wished) {
    return new Seeker(
        person.id(),
        person.language().code(),
        person.wishes().experiences(),
        person.wishes().ways(),
        point(person.home().latitude(), person.home().longitude()),
        wished);
  }

  private LocalDate today(Participant participant) {
    return clock.instant().atZone(ZoneId.of(participant.zone())).toLocalDate();
  }

  private static @Nullable Point point(@Nullable Double latitude, @Nullable Double longitude) {
    return latitude == null || longitude == null ? null : new Point(latitude, longitude);
  }
}
