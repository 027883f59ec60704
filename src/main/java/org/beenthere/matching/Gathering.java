package org.beenthere.matching;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beenthere.matching.Proposal.State;
import org.beenthere.matching.SearchTable.Search;
import org.beenthere.organizations.Organizations;
import org.beenthere.pairings.Pairings;
import org.beenthere.participants.Participant;
import org.beenthere.participants.Participants;
import org.beenthere.places.Point;
import org.beenthere.specialists.Specialists;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gathers who looks and who could be proposed, as far as it is weighed. Always at work for the
/// house, since nobody else may count how many people a peer walks with, or read whom a peer knows
/// privately. It asks for everybody at once, so that a long list costs no more questions.
@Component
class Gathering {

  private final ProposalTable proposals;
  private final KnownTable known;
  private final PinTable pins;
  private final Edges edges;
  private final Participants participants;
  private final Specialists specialists;
  private final Pairings pairings;
  private final Organizations organizations;
  private final Clock clock;

  Gathering(
      ProposalTable proposals,
      KnownTable known,
      PinTable pins,
      Edges edges,
      Participants participants,
      Specialists specialists,
      Pairings pairings,
      Organizations organizations,
      Clock clock) {
    this.proposals = proposals;
    this.known = known;
    this.pins = pins;
    this.edges = edges;
    this.participants = participants;
    this.specialists = specialists;
    this.pairings = pairings;
    this.organizations = organizations;
    this.clock = clock;
  }

  /// Everybody who works here, in an order that says nothing.
  List<Peer> peers(OrganizationId organization) {
    var zone = ZoneId.of(organizations.find(organization).zone());
    var today = clock.instant().atZone(zone).toLocalDate();
    var all = specialists.all(organization);
    var programs = edges.of(organization, all, today);
    var taken = pairings.loads(organization);
    var chosen = proposals.chosen(organization);
    var topics = specialists.notTaken(organization);
    return all.stream()
        .map(one -> {
          var promised = chosen.getOrDefault(one.id(), 0);
          var hours = taken.hours(one);
          return Peer.of(
              one,
              today,
              programs.getOrDefault(one.id(), Set.of()),
              taken.of(one.id()).places() + promised,
              hours == null ? null : hours.with(promised),
              topics.getOrDefault(one.id(), Set.of()));
        })
        .sorted(java.util.Comparator.comparing(one -> one.id().value()))
        .toList();
  }

  /// Those who look, each with whoever a manager keeps apart from them out of the question too.
  List<Seeker> seekers(OrganizationId organization, Collection<Search> searches, Set<State> out) {
    var held = pins.all(organization).stream().filter(pin -> !pin.together()).toList();
    return seekersBeforePins(organization, searches, out).stream()
        .map(seeker ->
            seeker.without(
                held.stream()
                    .filter(pin -> pin.participantId().equals(seeker.id()))
                    .map(Pin::specialistId)
                    .toList()))
        .toList();
  }

  /// Those who look, in the order in which they are handed in; whoever is not here any more is not
  /// in it. What managers keep together or apart is left to whoever asks.
  ///
  /// @param out which proposals of before put a peer out of the question
  List<Seeker> seekersBeforePins(
      OrganizationId organization, Collection<Search> searches, Set<State> out) {
    var ids = searches.stream().map(Search::participantId).toList();
    var people = participants.find(organization, ids);
    Map<ParticipantId, Set<SpecialistId>> apart =
        new HashMap<>(proposals.these(organization, ids, out));
    Map<ParticipantId, Set<SpecialistId>> before = new HashMap<>();
    pairings
        .partings(organization, ids)
        .forEach(
            one -> put(one.forGood() ? apart : before, one.participantId(), one.specialistId()));
    pairings.companions(organization, ids).forEach((who, peer) -> put(apart, who, peer));
    keepApart(known.all(organization), people, apart);
    return searches.stream()
        .filter(search -> people.containsKey(search.participantId()))
        .map(search ->
            seeker(
                java.util.Objects.requireNonNull(people.get(search.participantId())),
                search.wishedSpecialist(),
                before.getOrDefault(search.participantId(), Set.of()),
                apart.getOrDefault(search.participantId(), Set.of())))
        .toList();
  }

  /// Looks everybody up by the words of their names, so that a long list of people and many who are
  /// known do not have to be held against each other one by one.
  private static void keepApart(
      List<Known> known,
      Map<ParticipantId, Participant> people,
      Map<ParticipantId, Set<SpecialistId>> apart) {
    Map<String, List<NameWords>> byWord = new HashMap<>();
    if (!known.isEmpty()) {
      people.values().stream()
          .map(NameWords::of)
          .forEach(person ->
              person
                  .all()
                  .forEach(
                      word -> byWord.computeIfAbsent(word, is -> new ArrayList<>()).add(person)));
    }
    for (var one : known) {
      var recognized = one.participantId() == null ? null : people.get(one.participantId());
      if (recognized != null) {
        put(apart, recognized.id(), one.specialistId());
      }
      var words = one.foundBy();
      words.stream()
          .flatMap(word -> byWord.getOrDefault(word, List.of()).stream())
          .filter(person -> one.mayBe(words, person))
          .forEach(person -> put(apart, person.of().id(), one.specialistId()));
    }
  }

  /// Whether a peer may still be proposed to somebody as far as only the two of them know.
  boolean isApart(Participant person, SpecialistId peer) {
    return known.of(person.organization(), peer).stream().anyMatch(one -> one.mayBe(person));
  }

  private static void put(
      Map<ParticipantId, Set<SpecialistId>> those, ParticipantId who, SpecialistId peer) {
    those.computeIfAbsent(who, one -> new HashSet<>()).add(peer);
  }

  private static Seeker seeker(
      Participant person,
      @Nullable SpecialistId wished,
      Set<SpecialistId> before,
      Set<SpecialistId> apart) {
    return new Seeker(
        person.id(),
        person.language().code(),
        person.wishes().experiences(),
        person.wishes().ways(),
        point(person.home().latitude(), person.home().longitude()),
        person.program(),
        person.wishes().peer(),
        wished,
        before,
        apart);
  }

  private static @Nullable Point point(@Nullable Double latitude, @Nullable Double longitude) {
    return latitude == null || longitude == null ? null : new Point(latitude, longitude);
  }
}
