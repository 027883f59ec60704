package org.beenthere.resources;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.organizations.Organizations;
import org.beenthere.storage.Asking;
import org.beenthere.storage.Hands;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The pair of hands that looks at files of services and brings them in: one after the other, for
/// each takes much memory while it is read. What is to be done stands in the table; after a restart
/// the hands look there and begin it anew.
@Component
class DeliveryWork implements DisposableBean {

  private final House house;
  private final Organizations organizations;
  private final DeliveryTable table;
  private final DeliverySteps steps;
  private final DeliveryReading reading;
  private final DeliveryBringing bringing;
  private final Clock clock;
  private final Hands<UUID> hands = new Hands<>("help");

  DeliveryWork(
      House house,
      Organizations organizations,
      DeliveryTable table,
      DeliverySteps steps,
      DeliveryReading reading,
      DeliveryBringing bringing,
      Clock clock) {
    this.house = house;
    this.organizations = organizations;
    this.table = table;
    this.steps = steps;
    this.reading = reading;
    this.bringing = bringing;
    this.clock = clock;
  }

  /// Begins whatever the state of the file asks for, as soon as the hands are free.
  void begin(OrganizationId organization, UUID id) {
    hands.begin(id, () -> find(organization, id), this::work, this::stop);
  }

  /// Waits a moment for work that was begun, so that a small file is ready when its page is shown.
  void await(UUID id, Duration longest) {
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
          .filter(delivery -> house.as(Asking.houseOf(id), () -> anew(delivery)))
          .forEach(delivery -> begin(id, delivery.id()));
    }
  }

  private boolean anew(Delivery delivery) {
    return steps.goOn(
        delivery, delivery.state(), delivery.accountId(), delivery.closing(), clock.instant());
  }

  private Optional<Delivery> find(OrganizationId organization, UUID id) {
    return house.as(Asking.houseOf(organization), () -> table.find(organization, id));
  }

  private void work(Delivery delivery) {
    switch (delivery.state()) {
      case READING -> reading.read(delivery);
      case BRINGING -> bringing.bringIn(delivery);
      default -> {}
    }
  }

  private void stop(Delivery delivery) {
    house.inOrganization(delivery.organizationId(), () -> steps.stop(delivery));
  }

  @Override
  public void destroy() throws InterruptedException {
    hands.rest();
  }
}
