package org.beenthere.monitoring;

import org.beenthere.contacts.ContactSigned;
import org.beenthere.contacts.LineAdded;
import org.beenthere.monitoring.Keeper.Sign;
import org.beenthere.pairings.PairingBegan;
import org.beenthere.pairings.PairingEnded;
import org.beenthere.pairings.Pairings;
import org.beenthere.storage.House;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// What monitoring hears. News may be told twice and late, so each look at how things stand decides.
@Component
class News {

  private final Keeper keeper;
  private final Pairings pairings;
  private final House house;

  News(Keeper keeper, Pairings pairings, House house) {
    this.keeper = keeper;
    this.pairings = pairings;
    this.house = house;
  }

  @TransactionalEventListener
  void on(PairingBegan began) {
    house.hears(
        began,
        () -> {
          if (pairings.of(began.organization(), began.participant()).isPresent()) {
            keeper.begin(began.organization(), began.participant(), began.at());
          }
        });
  }

  @TransactionalEventListener
  void on(PairingEnded ended) {
    house.hears(
        ended,
        () -> {
          if (pairings.of(ended.organization(), ended.participant()).isEmpty()) {
            keeper.part(ended.organization(), ended.participant());
          }
        });
  }

  @TransactionalEventListener
  void on(ContactSigned signed) {
    if (signed.reached()) {
      house.hears(
          signed,
          () ->
              keeper.heard(
                  signed.organization(), signed.participant(), signed.startedAt(), Sign.CONTACT));
    }
  }

  @TransactionalEventListener
  void on(LineAdded added) {
    house.hears(
        added,
        () ->
            keeper.heard(added.organization(), added.participant(), added.at(), Sign.THEMSELVES));
  }
}
