package org.beenthere.matching;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.beenthere.matching.Proposal.State;
import org.beenthere.matching.SearchTable.Search;
import org.beenthere.participants.Participant;
import org.beenthere.participants.Participants;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who looks for a peer, for the managers of a program.
@Service
@Transactional(readOnly = true)
class Searches {

  private final SearchTable searches;
  private final ProposalTable proposals;
  private final Participants participants;

  Searches(SearchTable searches, ProposalTable proposals, Participants participants) {
    this.searches = searches;
    this.proposals = proposals;
    this.participants = participants;
  }

  /// Who looks, the longest first.
  List<Looking> open(OrganizationId organization, int atMost) {
    return looking(organization, searches.open(organization, atMost));
  }

  Optional<Looking> of(OrganizationId organization, ParticipantId participant) {
    return searches
        .of(organization, participant)
        .map(search -> looking(organization, List.of(search)).getFirst());
  }

  /// Asks for all of them at once, so that a long list costs no more questions than a short one.
  private List<Looking> looking(OrganizationId organization, List<Search> those) {
    var ids = those.stream().map(Search::participantId).toList();
    var people = participants.find(organization, ids);
    var open = proposals.open(organization, ids);
    return those.stream()
        .map(search ->
            looking(
                search,
                Objects.requireNonNull(people.get(search.participantId())),
                open.getOrDefault(search.participantId(), List.of())))
        .toList();
  }

  private static Looking looking(Search search, Participant person, List<State> open) {
    return new Looking(
        person.id(), person.called(), search.beganAt(), open.size(), open.contains(State.CHOSEN));
  }
}
