package org.beenthere.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.events.EventPublication.Status;
import org.springframework.modulith.events.core.EventPublicationRepository;
import org.springframework.modulith.events.core.PublicationTargetIdentifier;
import org.springframework.modulith.events.core.TargetEventPublication;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Where news is kept until it is heard, which PostgreSQL shows to the house alone. Told, it is
/// within the transaction that it tells of; heard, within the one that follows from it, or [as the
/// house][#asHouse]; whatever else is asked is asked as the house, each question in a transaction
/// of its own.
final class NewsTable implements EventPublicationRepository {

  private final EventPublicationRepository kept;
  private final ObjectProvider<PlatformTransactionManager> transactions;

  NewsTable(
      EventPublicationRepository kept, ObjectProvider<PlatformTransactionManager> transactions) {
    this.kept = kept;
    this.transactions = transactions;
  }

  /// Does the work as the house, in a transaction of its own.
  <T extends @Nullable Object> T asHouse(Supplier<T> work) {
    var anew = new TransactionTemplate(transactions.getObject());
    anew.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return Asking.HOUSE.get(() -> anew.execute(status -> work.get()));
  }

  /// See [#asHouse(Supplier)].
  void asHouse(Runnable work) {
    asHouse(() -> {
      work.run();
      return null;
    });
  }

  @Override
  public TargetEventPublication create(TargetEventPublication told) {
    return kept.create(told);
  }

  @Override
  public void markCompleted(TargetEventPublication heard, Instant at) {
    kept.markCompleted(heard, at);
  }

  @Override
  public void markCompleted(Object event, PublicationTargetIdentifier listener, Instant at) {
    kept.markCompleted(event, listener, at);
  }

  @Override
  public void markCompleted(UUID heard, Instant at) {
    kept.markCompleted(heard, at);
  }

  @Override
  public void markProcessing(UUID told) {
    asHouse(() -> kept.markProcessing(told));
  }

  @Override
  public void markFailed(UUID told) {
    asHouse(() -> kept.markFailed(told));
  }

  @Override
  public boolean markResubmitted(UUID told, Instant at) {
    return asHouse(() -> kept.markResubmitted(told, at));
  }

  @Override
  public List<TargetEventPublication> findIncompletePublications() {
    return asHouse(kept::findIncompletePublications);
  }

  @Override
  public List<TargetEventPublication> findIncompletePublicationsPublishedBefore(Instant when) {
    return asHouse(() -> kept.findIncompletePublicationsPublishedBefore(when));
  }

  @Override
  public Optional<TargetEventPublication> findIncompletePublicationsByEventAndTargetIdentifier(
      Object event, PublicationTargetIdentifier listener) {
    return asHouse(
        () -> kept.findIncompletePublicationsByEventAndTargetIdentifier(event, listener));
  }

  @Override
  public List<TargetEventPublication> findCompletedPublications() {
    return asHouse(kept::findCompletedPublications);
  }

  @Override
  public List<TargetEventPublication> findFailedPublications(FailedCriteria which) {
    return asHouse(() -> kept.findFailedPublications(which));
  }

  @Override
  public List<TargetEventPublication> findByStatus(Status status) {
    return asHouse(() -> kept.findByStatus(status));
  }

  @Override
  public int countByStatus(Status status) {
    return asHouse(() -> kept.countByStatus(status));
  }

  @Override
  public void deletePublications(List<UUID> told) {
    asHouse(() -> kept.deletePublications(told));
  }

  @Override
  public void deleteCompletedPublications() {
    asHouse(kept::deleteCompletedPublications);
  }

  @Override
  public void deleteCompletedPublicationsBefore(Instant when) {
    asHouse(() -> kept.deleteCompletedPublicationsBefore(when));
  }
}
