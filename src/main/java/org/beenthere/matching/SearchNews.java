package org.beenthere.matching;

import java.util.Set;
import org.beenthere.matching.Proposal.State;
import org.beenthere.pairings.PairingBegan;
import org.beenthere.pairings.PairingEnded;
import org.beenthere.pairings.Pairings;
import org.beenthere.referrals.ReferralAccepted;
import org.beenthere.storage.House;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// When a search begins and ends: with a welcome, and with two who walk together. Heard twice, each
/// changes nothing.
@Component
class SearchNews {

  private final SearchTable searches;
  private final ProposalTable table;
  private final Proposing proposing;
  private final Pairings pairings;
  private final House house;

  SearchNews(
      SearchTable searches,
      ProposalTable table,
      Proposing proposing,
      Pairings pairings,
      House house) {
    this.searches = searches;
    this.table = table;
    this.proposing = proposing;
    this.pairings = pairings;
    this.house = house;
  }

  @TransactionalEventListener
  void on(ReferralAccepted accepted) {
    house.hears(
        accepted,
        () -> {
          searches.begin(
              accepted.organization(), accepted.participant(), accepted.wished(), accepted.at());
          searches
              .held(accepted.organization(), accepted.participant())
              .ifPresent(search -> proposing.fillUp(accepted.organization(), search));
        });
  }

  /// Whoever brought the two together, the search is over.
  @TransactionalEventListener
  void on(PairingBegan began) {
    house.hears(
        began,
        () -> {
          searches.end(began.organization(), began.participant(), began.at());
          table.moveAll(
              began.organization(),
              began.participant(),
              Set.of(State.OFFERED, State.CHOSEN),
              State.PASSED);
        });
  }

  /// What was chosen once does not stand in the way of choosing again.
  @TransactionalEventListener
  void on(PairingEnded ended) {
    house.hears(
        ended,
        () -> {
          if (pairings.of(ended.organization(), ended.participant()).isEmpty()) {
            table.moveAll(
                ended.organization(), ended.participant(), Set.of(State.ACCEPTED), State.OVER);
          }
        });
  }
}
