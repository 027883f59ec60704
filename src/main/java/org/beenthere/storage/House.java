package org.beenthere.storage;

import java.util.function.Supplier;
import org.beenthere.vocabulary.DomainEvent;
import org.beenthere.vocabulary.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The house at work by itself: hearing news, keeping promises that fell due. Each piece of work is
/// its own transaction, asked for by the house and nobody else.
///
/// A room hears news like this, so that what it does is stored even if the process dies between the
/// news and the hearing:
///
/// ```java
/// @TransactionalEventListener
/// void on(PairingBegan began) {
///   house.hears(began, () -> watches.begin(began.participant()));
/// }
/// ```
///
/// News may be told twice, so hearing it twice must change nothing.
@Component
public class House {

  private final TransactionTemplate anew;
  private final NewsRegistry news;

  House(PlatformTransactionManager transactions, NewsRegistry news) {
    this.news = news;
    anew = new TransactionTemplate(transactions);
    anew.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /// Does what follows from an event, for the organization it is about. That it was heard is stored
  /// in the same transaction, so a listener calls this once.
  public void hears(DomainEvent event, Runnable work) {
    inOrganization(
        event.organization(),
        () -> {
          work.run();
          news.heard(event);
        });
  }

  /// Works for one organization, in a transaction of its own.
  public void inOrganization(OrganizationId organization, Runnable work) {
    as(
        Asking.houseOf(organization),
        () -> {
          work.run();
          return null;
        });
  }

  /// Asks as somebody, in a transaction of its own.
  public <T extends @Nullable Object> T as(Asking asking, Supplier<T> work) {
    return asking.get(() -> anew.execute(status -> work.get()));
  }
}
