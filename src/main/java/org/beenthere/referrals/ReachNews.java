package org.beenthere.referrals;

import org.beenthere.courier.Courier;
import org.beenthere.participants.Participants;
import org.beenthere.participants.ReachChanged;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// How somebody could be reached when they asked is not kept beside how they are reached now:
/// nobody should find an old number there and call it.
@Component
class ReachNews {

  private final ReachTable requests;
  private final Participants participants;
  private final Courier courier;
  private final House house;

  ReachNews(ReachTable requests, Participants participants, Courier courier, House house) {
    this.requests = requests;
    this.participants = participants;
    this.courier = courier;
    this.house = house;
  }

  @TransactionalEventListener
  void on(ReachChanged changed) {
    if (changed.leftBehind()) {
      house.hears(
          changed,
          () -> {
            var account =
                participants.find(changed.organization(), changed.participant()).account();
            if (account != null) {
              forget(changed.organization(), account);
            }
          });
    }
  }

  private void forget(OrganizationId organization, AccountId account) {
    requests
        .forget(organization, account)
        .forEach(request -> courier.stop(organization, AnswerLetter.owner(request)));
  }
}
