package org.beenthere.messages;

import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.beenthere.vocabulary.AccountId;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// The pages that are kept open, and told when something changed. An open page costs a connection
/// and no thread: one thread looks after all of them, and each telling is a short task of its own.
///
/// One node tells those who are connected to it (storage.OneNode); what is stored elsewhere reaches
/// a page when it is next looked at.
@Component
class Streams implements DisposableBean {

  /// So many pages of one account at once: a phone and a computer, and some left open.
  static final int OF_ONE_ACCOUNT = 6;

  /// So many in all. The web server takes more connections than this, so that pages stay free.
  static final int IN_ALL = 2_500;

  static final Duration BREATH = Duration.ofSeconds(20);

  private static final long RECONNECT_MILLIS = 3_000;

  private final Map<ConversationId, Set<Stream>> open = new ConcurrentHashMap<>();
  private final Map<AccountId, Integer> perAccount = new ConcurrentHashMap<>();
  private final AtomicInteger all = new AtomicInteger();
  private final AtomicLong opened = new AtomicLong();
  private final ExecutorService tellers = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService keeper =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("open-pages").factory());

  Streams() {
    var millis = BREATH.toMillis();
    var _ = keeper.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
  }

  /// Keeps a page open.
  ///
  /// @param seen how far the page has come
  /// @param now how far the conversation has
  /// @return nothing when there is no room for another
  Optional<SseEmitter> open(
      ConversationId conversation,
      AccountId account,
      BooleanSupplier stillIn,
      long seen,
      long now) {
    if (!enter(account)) {
      return Optional.empty();
    }
    makeRoom(account);
    var emitter = new SseEmitter(0L);
    // Whoever saw more than there is typed it into the address.
    var stream =
        new Stream(
            opened.incrementAndGet(), conversation, account, stillIn, emitter, Math.min(seen, now));
    emitter.onCompletion(() -> leave(stream));
    emitter.onTimeout(stream::end);
    emitter.onError(failure -> leave(stream));
    open.compute(
        conversation,
        (same, those) -> {
          Set<Stream> these = those == null ? ConcurrentHashMap.newKeySet() : those;
          these.add(stream);
          return these;
        });
    try {
      emitter.send(SseEmitter.event().reconnectTime(RECONNECT_MILLIS).comment(""));
    } catch (IOException gone) {
      leave(stream);
      return Optional.empty();
    }
    stream.owes(now);
    stream.tell();
    return Optional.of(emitter);
  }

  /// How many pages are open.
  int count() {
    return all.get();
  }

  /// Something changes in this transaction: once it is stored, whoever has the page open is told.
  void tellOnceStored(ConversationId conversation, long changes) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            tell(conversation, changes);
          }
        });
  }

  private void tell(ConversationId conversation, long changes) {
    for (var stream : open.getOrDefault(conversation, Set.of())) {
      stream.owes(changes);
      tellers.execute(() -> {
        if (!stream.isStillIn()) {
          stream.over();
        } else if (!stream.tell()) {
          stream.end();
        }
      });
    }
  }

  /// Looks after all of them, one after the other.
  private void look() {
    open.values().stream()
        .flatMap(Set::stream)
        .forEach(stream -> {
          try {
            if (!stream.isStillIn()) {
              stream.over();
            } else {
              tellers.execute(() -> {
                if (!stream.breathe()) {
                  stream.end();
                }
              });
            }
          } catch (RuntimeException databaseIsAway) {
            // Whether they are still in is asked again at the next breath.
          }
        });
  }

  private boolean enter(AccountId account) {
    if (all.incrementAndGet() > IN_ALL) {
      all.decrementAndGet();
      return false;
    }
    perAccount.merge(account, 1, Integer::sum);
    return true;
  }

  /// Whoever opens one page more than there is room for has the oldest closed: a page that somebody
  /// went away from a moment ago is noticed only at the next breath, and must not stand in the way
  /// of the one they look at now.
  private void makeRoom(AccountId account) {
    while (perAccount.getOrDefault(account, 0) > OF_ONE_ACCOUNT) {
      var oldest =
          open.values().stream()
              .flatMap(Set::stream)
              .filter(one -> one.account().equals(account))
              .min(Comparator.comparingLong(Stream::number));
      if (oldest.isEmpty()) {
        return;
      }
      leave(oldest.get());
      tellers.execute(oldest.get()::giveWay);
    }
  }

  private void leave(AccountId account) {
    perAccount.computeIfPresent(account, (same, count) -> count == 1 ? null : count - 1);
    all.decrementAndGet();
  }

  private void leave(Stream stream) {
    var left = new boolean[1];
    open.computeIfPresent(
        stream.conversation(),
        (same, those) -> {
          left[0] = those.remove(stream);
          return those.isEmpty() ? null : those;
        });
    if (left[0]) {
      leave(stream.account());
    }
  }

  /// A house that closes waits for what is being answered, and would wait for these.
  @EventListener(ContextClosedEvent.class)
  void close() {
    open.values().stream().flatMap(Set::stream).forEach(Stream::end);
  }

  @Override
  public void destroy() {
    keeper.shutdownNow();
    tellers.shutdownNow();
  }
}
