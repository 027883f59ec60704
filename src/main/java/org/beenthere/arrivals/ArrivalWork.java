package org.beenthere.arrivals;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.beenthere.organizations.Organizations;
import org.beenthere.storage.Asking;
import org.beenthere.storage.Hands;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The pair of hands that reads lists and brings their people in, one list after the other. What is
/// to be done stands in the table; after a restart the hands look there and begin it anew.
@Component
class ArrivalWork implements DisposableBean {

  private final House house;
  private final Organizations organizations;
  private final ArrivalTable table;
  private final Reading reading;
  private final BringingIn bringingIn;
  private final Forgetting forgetting;
  private final Clock clock;
  private final Hands<ArrivalId> hands = new Hands<>("arrivals");

  ArrivalWork(
      House house,
      Organizations organizations,
      ArrivalTable table,
      Reading reading,
      BringingIn bringingIn,
      Forgetting forgetting,
      Clock clock) {
    this.house = house;
    this.organizations = organizations;
    this.table = table;
    this.reading = reading;
    this.bringingIn = bringingIn;
    this.forgetting = forgetting;
    this.clock = clock;
  }

  /// Begins whatever the state of the list asks for, as soon as the hands are free.
  void begin(OrganizationId organization, ArrivalId id) {
    hands.begin(id, () -> find(organization, id), this::work, this::stop);
  }

  /// Waits a moment for work that was begun, so that a short list is ready when its page is shown.
  void await(ArrivalId id, Duration longest) {
    hands.await(id, longest);
  }

  @EventListener(ApplicationReadyEvent.class)
  void open() {
    hands.between(this::resume);
  }

  /// Begins anew what the house was at when it stopped. Whoever still works at it elsewhere finds
  /// that the work has another number now, and stops.
  void resume() {
    for (var organization : house.as(Asking.HOUSE, organizations::all)) {
      var id = organization.organizationId();
      house.as(Asking.houseOf(id), () -> table.atWork(id)).stream()
          .filter(arrival -> house.as(Asking.houseOf(id), () -> anew(arrival)))
          .forEach(arrival -> begin(id, arrival.id()));
    }
  }

  private boolean anew(Arrival arrival) {
    return table.goOn(arrival, arrival.state(), arrival.accountId(), clock.instant(), false);
  }

  private Optional<Arrival> find(OrganizationId organization, ArrivalId id) {
    return house.as(Asking.houseOf(organization), () -> table.withId(organization, id));
  }

  private void work(Arrival arrival) {
    switch (arrival.state()) {
      case READING -> reading.read(arrival);
      case BRINGING -> bringingIn.bringIn(arrival);
      case CANCELLED ->
          house.inOrganization(arrival.organizationId(), () -> forgetting.forget(arrival));
      default -> {}
    }
  }

  private void stop(Arrival arrival) {
    house.inOrganization(arrival.organizationId(), () -> table.rest(arrival, ArrivalState.STOPPED));
  }

  @Override
  public void destroy() throws InterruptedException {
    hands.rest();
  }
}
