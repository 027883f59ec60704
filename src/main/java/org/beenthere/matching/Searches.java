package org.beenthere.matching;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beenthere.matching.Proposal.State;
import org.beenthere.matching.SearchTable.Search;
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
    return searches.open(organization, atMost).stream()
        .map(search -> looking(organization, search))
        .toList();
  }

  Optional<Looking> of(OrganizationId organization, ParticipantId participant) {
    return searches.of(organization, participant).map(search -> looking(organization, search));
  }

  private Looking looking(OrganizationId organization, Search search) {
    var open =
        proposals.of(organization, search.participantId(), Set.of(State.OFFERED, State.CHOSEN));
    var asked = open.stream().anyMatch(one -> one.state() == State.CHOSEN);
    return new Looking(
        search.participantId(),
        participants.find(organization, search.participantId()).called(),
        search.beganAt(),
        open.size(),
        asked);
  }
}
