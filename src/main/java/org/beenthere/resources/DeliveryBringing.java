package org.beenthere.resources;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.organizations.Organizations;
import org.beenthere.resources.DeliveryWeighing.Weighed;
import org.beenthere.resources.ServiceWriter.Written;
import org.beenthere.resources.Understanding.Understood;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.stereotype.Component;

/// Brings a file in: all of it in one transaction, or nothing. How far it is, is told in
/// transactions of its own; the file itself is not touched before the end, so that somebody can
/// cancel meanwhile.
@Component
class DeliveryBringing {

  private static final int AT_A_TIME = 500;

  private final House house;
  private final DeliveryTable table;
  private final DeliverySteps steps;
  private final DeliveryReading reading;
  private final DeliveryWeighing weighing;
  private final ListedTable listed;
  private final ServiceWriter writer;
  private final RestTable rests;
  private final Organizations organizations;
  private final Trail trail;

  DeliveryBringing(
      House house,
      DeliveryTable table,
      DeliverySteps steps,
      DeliveryReading reading,
      DeliveryWeighing weighing,
      ListedTable listed,
      ServiceWriter writer,
      RestTable rests,
      Organizations organizations,
      Trail trail) {
    this.house = house;
    this.table = table;
    this.steps = steps;
    this.reading = reading;
    this.weighing = weighing;
    this.listed = listed;
    this.writer = writer;
    this.rests = rests;
    this.organizations = organizations;
    this.trail = trail;
  }

  /// Weighs it once more, since others may have mended services meanwhile.
  ///
  /// @throws CancellationException when it is no longer wanted
  void bringIn(Delivery delivery) {
    var understood = understood(delivery);
    if (understood.isFaulty()) {
      reading.keep(delivery, understood);
      return;
    }
    house.as(
        delivery.asking(),
        () -> {
          var weighed = weighing.held(delivery.organizationId(), understood);
          everything(delivery, weighed, understood);
          finish(delivery, weighed);
          return true;
        });
  }

  private Understood understood(Delivery delivery) {
    try {
      return reading.understood(delivery);
    } catch (Unreadable wasReadOnce) {
      throw new IllegalStateException(wasReadOnce.why().name(), wasReadOnce);
    }
  }

  private void everything(Delivery delivery, Weighed weighed, Understood understood) {
    // What belongs to one agency is written together, so that the agency is written once.
    var written =
        weighed.written().stream()
            .sorted(Comparator.comparing(one -> one.service().agency().id()))
            .toList();
    var total = understood.services().size();
    var before = total - written.size();
    for (int from = 0; from < written.size(); from += AT_A_TIME) {
      reading.tell(delivery, before + from, total);
      put(
          delivery.organizationId(),
          written.subList(from, Math.min(from + AT_A_TIME, written.size())),
          understood);
    }
  }

  /// Writes some of a file, with what it says of them beyond what we show.
  void put(OrganizationId organization, List<Written> some, Understood understood) {
    writer.write(some);
    rests.put(organization, some, understood.rest());
  }

  private void finish(Delivery delivery, Weighed weighed) {
    var organization = organizations.find(delivery.organizationId());
    var manager = organization.inTheNameOf(delivery.accountId(), Hat.MANAGER);
    var closed = closed(delivery, weighed);
    listed.close(delivery.organizationId(), closed);
    closed.forEach(one -> trail.did(manager, Deed.REMOVE, null, Resources.THING, one));
    trail.did(manager, Deed.ADD, null, Deliveries.THING, delivery.id());
    DeliveryReading.goOn(steps.done(delivery, weighed.tally().closing(closed.size())));
  }

  /// What the file does not name, now as when somebody looked at it and said to close it.
  private Set<UUID> closed(Delivery delivery, Weighed weighed) {
    var closed = new HashSet<UUID>();
    if (delivery.closing()) {
      closed.addAll(weighed.gone().keySet());
      closed.retainAll(table.gone(delivery));
    }
    return closed;
  }
}
