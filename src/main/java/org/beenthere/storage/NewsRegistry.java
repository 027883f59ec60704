package org.beenthere.storage;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import org.springframework.modulith.events.core.DefaultEventPublicationRegistry;
import org.springframework.modulith.events.core.PublicationTargetIdentifier;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Remembers which news was told to whom, as Spring Modulith does, in fewer transactions: that a
/// listener has heard its news is stored in the very transaction in which it did what follows
/// ([House#hears]). The two stand or fall together, and nothing is written down before.
///
/// Its methods may be called within a transaction or without one; each is one statement.
class NewsRegistry extends DefaultEventPublicationRegistry {

  /// What is being told in this thread, the innermost first: news that follows from news is told
  /// before the telling of the first is over.
  private static final ThreadLocal<Deque<Telling>> NOW = ThreadLocal.withInitial(ArrayDeque::new);

  private static final class Telling {
    private final Object event;
    private final PublicationTargetIdentifier listener;
    private boolean heard;

    Telling(Object event, PublicationTargetIdentifier listener) {
      this.event = event;
      this.listener = listener;
    }
  }

  private final NewsTable table;

  NewsRegistry(NewsTable table, Clock clock) {
    super(table, clock);
    this.table = table;
  }

  /// The listener that is told this event has done what follows from it; stored with that. Outside
  /// of a telling there is nothing to store.
  @Transactional(propagation = Propagation.SUPPORTS)
  public void heard(Object event) {
    var telling = NOW.get().peek();
    if (telling != null && telling.event == event && !telling.heard) {
      super.markCompleted(event, telling.listener);
      telling.heard = true;
    }
  }

  @Override
  @Transactional(propagation = Propagation.SUPPORTS)
  public void markProcessing(Object event, PublicationTargetIdentifier listener) {
    NOW.get().push(new Telling(event, listener));
  }

  /// The listener came to its end.
  @Override
  @Transactional(propagation = Propagation.SUPPORTS)
  public void markCompleted(Object event, PublicationTargetIdentifier listener) {
    if (!NOW.get().pop().heard) {
      table.asHouse(() -> super.markCompleted(event, listener));
    }
  }

  @Override
  @Transactional(propagation = Propagation.SUPPORTS)
  public void markFailed(Object event, PublicationTargetIdentifier listener) {
    NOW.get().pop();
    super.markFailed(event, listener);
  }
}
