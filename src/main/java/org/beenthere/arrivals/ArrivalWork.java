package org.beenthere.arrivals;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.beenthere.organizations.Organizations;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.OrganizationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The pair of hands that reads lists and brings their people in, one list after the other. What is
/// to be done stands in the table; after a restart the hands look there and begin it anew.
@Component
class ArrivalWork implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(ArrivalWork.class);

  private final House house;
  private final Organizations organizations;
  private final ArrivalTable table;
  private final Reading reading;
  private final BringingIn bringingIn;
  private final Forgetting forgetting;
  private final Clock clock;
  private final Map<ArrivalId, Future<?>> begun = new ConcurrentHashMap<>();
  private final ExecutorService hands =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("arrivals").daemon().factory());

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
    begun.put(id, hands.submit(() -> work(organization, id)));
  }

  /// Waits a moment for work that was begun, so that a short list is ready when its page is shown.
  void await(ArrivalId id, Duration longest) {
    var work = begun.get(id);
    if (work == null) {
      return;
    }
    try {
      work.get(longest.toMillis(), TimeUnit.MILLISECONDS);
      begun.remove(id, work);
    } catch (TimeoutException | ExecutionException stillAtIt) {
      return;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  @EventListener(ApplicationReadyEvent.class)
  void open() {
    hands.execute(this::resume);
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

  private void work(OrganizationId organization, ArrivalId id) {
    var found = house.as(Asking.houseOf(organization), () -> table.withId(organization, id));
    if (found.isEmpty()) {
      return;
    }
    var arrival = found.get();
    try {
      switch (arrival.state()) {
        case READING -> reading.read(arrival);
        case BRINGING -> bringingIn.bringIn(arrival);
        case CANCELLED -> house.inOrganization(organization, () -> forgetting.forget(arrival));
        default -> {}
      }
    } catch (CancellationException noLongerWanted) {
      LOG.debug("list {} is no longer wanted", id);
    } catch (RuntimeException failure) {
      stop(arrival, failure);
    }
  }

  /// Says that it went wrong, unless the house is closing: then it goes on at the next start.
  private void stop(Arrival arrival, RuntimeException failure) {
    if (hands.isShutdown()) {
      return;
    }
    // Types and places only: messages of the database quote rows.
    var trace = new IllegalStateException(failure.getClass().getName());
    trace.setStackTrace(failure.getStackTrace());
    LOG.error("list {} stopped", arrival.id(), trace);
    house.inOrganization(arrival.organizationId(), () -> table.rest(arrival, ArrivalState.STOPPED));
  }

  @Override
  public void destroy() throws InterruptedException {
    hands.shutdownNow();
    if (!hands.awaitTermination(10, TimeUnit.SECONDS)) {
      LOG.warn("a list is still being worked on; it goes on at the next start");
    }
  }
}
