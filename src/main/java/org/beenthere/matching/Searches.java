package org.beenthere.matching;

import java.util.List;
import java.util.Objects;
import org.beenthere.matching.Proposal.State;
import org.beenthere.matching.SearchTable.Search;
import org.beenthere.participants.Participant;
import org.beenthere.participants.Participants;
import org.beenthere.participants.PersonLine;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who walks with nobody, and who of them looks for a peer, for the managers of a program.
@Service
@Transactional(readOnly = true)
class Searches {

  private final SearchTable searches;
  private final ProposalTable proposals;
  private final Participants participants;
  private final House house;

  Searches(SearchTable searches, ProposalTable proposals, Participants participants, House house) {
    this.searches = searches;
    this.proposals = proposals;
    this.participants = participants;
    this.house = house;
  }

  /// A page of those who walk with nobody, whether they look or not, the longest first. Asks for
  /// all of them at once, so that a long list costs no more questions than a short one.
  ///
  /// @param after the last one of the page before, or null for the first page
  List<Looking> alone(OrganizationId organization, @Nullable ParticipantId after, int size) {
    var people = participants.alone(organization, after, size);
    var ids = people.stream().map(PersonLine::id).toList();
    var begun = searches.of(organization, ids);
    var open = proposals.open(organization, ids);
    return people.stream()
        .map(person ->
            looking(
                person.id(),
                person.called(),
                begun.get(person.id()),
                open.getOrDefault(person.id(), List.of())))
        .toList();
  }

  /// Whether somebody looks for a peer, as the one who walks with them may know.
  boolean looks(Participant person, Viewer viewer) {
    return house.as(
        Asking.houseOf(viewer.organization()),
        () -> searches.of(person.organization(), person.id()).isPresent());
  }

  /// Who would like to be called about choosing a peer, the longest waiting first.
  List<ToCall> toCall(OrganizationId organization) {
    var those = searches.toCall(organization, 50);
    var people =
        participants.find(organization, those.stream().map(Search::participantId).toList());
    return those.stream()
        .filter(
            search -> people.containsKey(search.participantId()) && search.callAskedAt() != null)
        .map(search ->
            new ToCall(
                search.participantId(),
                Objects.requireNonNull(people.get(search.participantId())).called(),
                Objects.requireNonNull(search.callAskedAt())))
        .toList();
  }

  /// How many walk with nobody.
  long countAlone(OrganizationId organization) {
    return participants.countAlone(organization);
  }

  /// How far it has come with somebody who walks with nobody.
  Looking of(Participant person) {
    var organization = person.organization();
    var open = proposals.open(organization, List.of(person.id()));
    return looking(
        person.id(),
        person.called(),
        searches.of(organization, person.id()).orElse(null),
        open.getOrDefault(person.id(), List.of()));
  }

  private static Looking looking(
      ParticipantId id, String called, @Nullable Search search, List<State> open) {
    return search == null
        ? new Looking(id, called, null, 0, false)
        : new Looking(id, called, search.beganAt(), open.size(), open.contains(State.CHOSEN));
  }
}
