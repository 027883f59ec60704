package org.beenthere.plans;

import org.beenthere.pairings.PairingBegan;
import org.beenthere.pairings.Pairings;
import org.beenthere.storage.House;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Whoever begins to walk with somebody whose plan is in force meets them as often as it says,
/// until the two agree otherwise.
@Component
class RhythmNews {

  private final PlanTable table;
  private final Pairings pairings;
  private final House house;

  RhythmNews(PlanTable table, Pairings pairings, House house) {
    this.table = table;
    this.pairings = pairings;
    this.house = house;
  }

  @TransactionalEventListener
  void on(PairingBegan began) {
    house.hears(
        began,
        () ->
            table
                .inForce(began.organization(), began.participant())
                .ifPresent(plan ->
                    pairings.agree(
                        began.organization(),
                        began.participant(),
                        plan.text().agreement().rhythm())));
  }
}
