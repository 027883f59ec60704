package org.beenthere.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.beenthere.pairings.PairingBegan;
import org.beenthere.pairings.Pairings;
import org.beenthere.storage.House;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Whoever begins to walk with somebody whose plan is in force meets them as often as it says,
/// until the two agree otherwise. The two look at the plan together first.
@Component
class RhythmNews {

  private final PlanTable table;
  private final ReviewCalendar calendar;
  private final Pairings pairings;
  private final House house;
  private final Clock clock;

  RhythmNews(
      PlanTable table, ReviewCalendar calendar, Pairings pairings, House house, Clock clock) {
    this.table = table;
    this.calendar = calendar;
    this.pairings = pairings;
    this.house = house;
    this.clock = clock;
  }

  @TransactionalEventListener
  void on(PairingBegan began) {
    house.hears(
        began,
        () ->
            table
                .inForce(began.organization(), began.participant())
                .ifPresent(plan -> takeUp(began, plan)));
  }

  private void takeUp(PairingBegan began, PlanVersion plan) {
    var rhythm = plan.text().agreement().rhythm();
    pairings.agree(began.organization(), began.participant(), rhythm);
    calendar.bringForward(
        began.organization(),
        began.participant(),
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
        ReviewOccasion.NEW_PEER);
  }
}
