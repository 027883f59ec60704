package org.beenthere.matching;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.beenthere.matching.Fit.Suggestion;
import org.beenthere.matching.Proposal.State;
import org.beenthere.matching.SearchTable.Search;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.springframework.stereotype.Component;

/// Proposes peers to somebody who looks: gathers who could be proposed, and asks [Fit] who suits.
/// Always at work for the house.
@Component
class Proposing {

  private static final Set<State> OUT_OF_THE_QUESTION =
      Set.of(State.OFFERED, State.CHOSEN, State.ACCEPTED, State.DECLINED, State.PASSED);

  private final ProposalTable table;
  private final RuleTable rules;
  private final Gathering gathering;
  private final Clock clock;

  Proposing(ProposalTable table, RuleTable rules, Gathering gathering, Clock clock) {
    this.table = table;
    this.rules = rules;
    this.gathering = gathering;
    this.clock = clock;
  }

  /// Proposes as many as are missing to three.
  ///
  /// @return how many are new
  int fillUp(OrganizationId organization, Search search) {
    var open = table.of(organization, search.participantId(), Set.of(State.OFFERED));
    var seeker = gathering.seekers(organization, List.of(search), OUT_OF_THE_QUESTION).getFirst();
    var best = Fit.best(seeker, gathering.peers(organization), rules.weights(organization));
    var rank = open.stream().mapToInt(Proposal::rank).max().orElse(0);
    var missing = Math.max(0, Fit.AT_A_TIME - open.size());
    for (var suggestion : best.subList(0, Math.min(missing, best.size()))) {
      rank++;
      offer(organization, search.participantId(), suggestion, rank);
    }
    return Math.min(missing, best.size());
  }

  /// Proposes one peer before all others, as the whole list was looked at. Whoever was proposed
  /// already stays, up to three; who is one too many may come again.
  Proposal first(OrganizationId organization, ParticipantId participant, Suggestion suggestion) {
    var open = table.of(organization, participant, Set.of(State.OFFERED));
    for (int k = 0; k < open.size(); k++) {
      var one = open.get(k);
      if (one.specialist().equals(suggestion.peer().id()) || k >= Fit.AT_A_TIME - 1) {
        table.move(one, State.OVER, clock.instant());
      }
    }
    table.makeRoomForOne(organization, participant);
    return offer(organization, participant, suggestion, 1);
  }

  private Proposal offer(
      OrganizationId organization, ParticipantId participant, Suggestion suggestion, int rank) {
    var proposal =
        new Proposal(
            organization,
            ProposalId.next(),
            participant,
            suggestion.peer().id(),
            rank,
            suggestion.reasons(),
            State.OFFERED,
            null);
    table.add(proposal, clock.instant());
    return proposal;
  }
}
