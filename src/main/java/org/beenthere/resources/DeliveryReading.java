package org.beenthere.resources;

import java.util.concurrent.CancellationException;
import org.beenthere.organizations.Organization;
import org.beenthere.organizations.Organizations;
import org.beenthere.places.Places;
import org.beenthere.resources.Understanding.Understood;
import org.beenthere.storage.House;
import org.springframework.stereotype.Component;

/// Looks at a file for whoever is to decide about it. Begun again from the top after a restart.
@Component
class DeliveryReading {

  /// After so many services it is told how far the work is.
  private static final int A_PIECE = 250;

  private final House house;
  private final DeliveryTable table;
  private final DeliverySteps steps;
  private final DeliveryWeighing weighing;
  private final Organizations organizations;
  private final Places places;

  DeliveryReading(
      House house,
      DeliveryTable table,
      DeliverySteps steps,
      DeliveryWeighing weighing,
      Organizations organizations,
      Places places) {
    this.house = house;
    this.table = table;
    this.steps = steps;
    this.weighing = weighing;
    this.organizations = organizations;
    this.places = places;
  }

  /// @throws CancellationException when it is no longer wanted
  void read(Delivery delivery) {
    try {
      keep(delivery, understood(delivery));
    } catch (Unreadable no) {
      as(delivery, () -> steps.unreadable(delivery, no.why()));
    }
  }

  /// What stands in the file. There is no transaction around it: it takes longer than one may rest.
  ///
  /// @throws CancellationException when it is no longer wanted
  Understood understood(Delivery delivery) throws Unreadable {
    var organization =
        house.as(delivery.asking(), () -> organizations.find(delivery.organizationId()));
    var content =
        house
            .as(delivery.asking(), () -> table.content(delivery))
            .orElseThrow(CancellationException::new);
    var rows = HsdsReader.read(content);
    return delivery
        .asking()
        .get(() ->
            Understanding.understand(
                rows,
                organization,
                new Placing(places::find),
                (done, total) -> {
                  if (done % A_PIECE == 0) {
                    tell(delivery, done, total);
                  }
                }));
  }

  /// The same at once, for a file that nobody waits for.
  Understood understood(Organization organization, byte[] content) throws Unreadable {
    return Understanding.understand(
        HsdsReader.read(content), organization, new Placing(places::find), (done, total) -> {});
  }

  /// Keeps what was seen in it until somebody decides.
  void keep(Delivery delivery, Understood understood) {
    as(
        delivery,
        () -> {
          var weighed = weighing.weighed(delivery.organizationId(), understood);
          var seen = DeliveryPreview.of(understood, weighed.gone().values());
          goOn(steps.ready(delivery, weighed.tally(), seen, weighed.gone().keySet()));
        });
  }

  /// Tells how far the work is, which everybody sees at once.
  ///
  /// @throws CancellationException when it is no longer wanted
  void tell(Delivery delivery, int done, int total) {
    goOn(house.as(delivery.asking(), () -> steps.progress(delivery, done, total)));
  }

  static void goOn(boolean wanted) {
    if (!wanted || Thread.currentThread().isInterrupted()) {
      throw new CancellationException();
    }
  }

  private void as(Delivery delivery, Runnable work) {
    house.as(
        delivery.asking(),
        () -> {
          work.run();
          return true;
        });
  }
}
