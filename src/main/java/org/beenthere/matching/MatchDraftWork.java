package org.beenthere.matching;

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

/// The pair of hands that looks at whole waiting lists, one after the other. What is to be done
/// stands in the table; after a restart the hands look there and go on.
@Component
class MatchDraftWork implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(MatchDraftWork.class);

  private final MatchDraftTable drafts;
  private final Solving solving;
  private final Releasing releasing;
  private final Organizations organizations;
  private final House house;
  private final Map<DraftId, Future<?>> begun = new ConcurrentHashMap<>();
  private final ExecutorService hands =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("matching").daemon().factory());

  MatchDraftWork(
      MatchDraftTable drafts,
      Solving solving,
      Releasing releasing,
      Organizations organizations,
      House house) {
    this.drafts = drafts;
    this.solving = solving;
    this.releasing = releasing;
    this.organizations = organizations;
    this.house = house;
  }

  /// Begins whatever the state of the draft asks for, as soon as the hands are free.
  void begin(OrganizationId organization, DraftId id) {
    begun.put(id, hands.submit(() -> work(organization, id)));
  }

  /// Waits a moment, so that a short list is ready when its page is shown.
  void await(DraftId id, Duration longest) {
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
  void resume() {
    hands.execute(() -> {
      for (var organization : house.as(Asking.HOUSE, organizations::all)) {
        var id = organization.organizationId();
        house
            .as(Asking.houseOf(id), () -> drafts.atWork(id))
            .forEach(draft -> begin(id, draft.id()));
      }
    });
  }

  private void work(OrganizationId organization, DraftId id) {
    var found = house.as(Asking.houseOf(organization), () -> drafts.withId(organization, id));
    if (found.isEmpty()) {
      return;
    }
    var draft = found.get();
    try {
      switch (draft.state()) {
        case SOLVING -> solving.solve(draft);
        case RELEASING -> releasing.release(draft);
        default -> {}
      }
    } catch (CancellationException noLongerWanted) {
      LOG.debug("draft {} is no longer wanted", id);
    } catch (RuntimeException | LinkageError failure) {
      stop(draft, failure);
    }
  }

  /// Says that it went wrong, unless the house is closing: then it goes on at the next start.
  private void stop(MatchDraft draft, Throwable failure) {
    if (hands.isShutdown()) {
      return;
    }
    // Types and places only: messages of the database quote rows.
    var trace = new IllegalStateException(failure.getClass().getName());
    trace.setStackTrace(failure.getStackTrace());
    LOG.error("draft {} stopped", draft.id(), trace);
    house.inOrganization(draft.organizationId(), () -> drafts.stop(draft));
  }

  @Override
  public void destroy() throws InterruptedException {
    hands.shutdownNow();
    if (!hands.awaitTermination(10, TimeUnit.SECONDS)) {
      LOG.warn("a waiting list is still being looked at; it goes on at the next start");
    }
  }
}
