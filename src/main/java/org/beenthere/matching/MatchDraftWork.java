package org.beenthere.matching;

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

/// The pair of hands that looks at whole waiting lists, one after the other. What is to be done
/// stands in the table; after a restart the hands look there and go on.
@Component
class MatchDraftWork implements DisposableBean {

  private final MatchDraftTable drafts;
  private final Solving solving;
  private final Releasing releasing;
  private final Organizations organizations;
  private final House house;
  private final Hands<DraftId> hands = new Hands<>("matching");

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
    hands.begin(id, () -> find(organization, id), this::work, this::stop);
  }

  /// Waits a moment, so that a short list is ready when its page is shown.
  void await(DraftId id, Duration longest) {
    hands.await(id, longest);
  }

  @EventListener(ApplicationReadyEvent.class)
  void resume() {
    hands.between(() -> {
      for (var organization : house.as(Asking.HOUSE, organizations::all)) {
        var id = organization.organizationId();
        house
            .as(Asking.houseOf(id), () -> drafts.atWork(id))
            .forEach(draft -> begin(id, draft.id()));
      }
    });
  }

  private Optional<MatchDraft> find(OrganizationId organization, DraftId id) {
    return house.as(Asking.houseOf(organization), () -> drafts.withId(organization, id));
  }

  private void work(MatchDraft draft) {
    switch (draft.state()) {
      case SOLVING -> solving.solve(draft);
      case RELEASING -> releasing.release(draft);
      default -> {}
    }
  }

  private void stop(MatchDraft draft) {
    house.inOrganization(draft.organizationId(), () -> drafts.stop(draft));
  }

  @Override
  public void destroy() throws InterruptedException {
    hands.rest();
  }
}
