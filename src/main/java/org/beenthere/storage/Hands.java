package org.beenthere.storage;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A pair of hands for long work of one kind, one piece after the other. What is to be done stands
/// in a table of the room; after a restart the room looks there and goes on.
///
/// @param <I> what a piece of work is known by
public final class Hands<I> {

  private static final Logger LOG = LoggerFactory.getLogger(Hands.class);
  private static final int PATIENCE_SECONDS = 10;

  private final String what;
  private final Map<I, Future<?>> begun = new ConcurrentHashMap<>();
  private final ExecutorService hands;

  /// @param what the work is, in a word for the log
  public Hands(String what) {
    this.what = what;
    hands = Executors.newSingleThreadExecutor(Thread.ofPlatform().name(what).daemon().factory());
  }

  /// Begins it as soon as the hands are free.
  ///
  /// @param find what is to be done, as it stands when the hands get to it; nothing when it is gone
  /// @param stopped says that it went wrong, where whoever waits for it reads it
  public <W> void begin(
      I id, Supplier<Optional<W>> find, Consumer<? super W> work, Consumer<? super W> stopped) {
    begun.put(
        id, hands.submit(() -> find.get().ifPresent(found -> work(id, found, work, stopped))));
  }

  /// Something short in between, such as looking for what to go on with.
  public void between(Runnable work) {
    hands.execute(work);
  }

  /// Waits a moment, so that what is short is ready when its page is shown.
  public void await(I id, Duration longest) {
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

  private <W> void work(I id, W found, Consumer<? super W> work, Consumer<? super W> stopped) {
    try {
      work.accept(found);
    } catch (CancellationException noLongerWanted) {
      LOG.debug("{} {} is no longer wanted", what, id);
    } catch (RuntimeException | LinkageError failure) {
      // While the house is closing it only stops: it goes on at the next start.
      if (!hands.isShutdown()) {
        // Types and places only: messages of the database quote rows.
        var trace = new IllegalStateException(failure.getClass().getName());
        trace.setStackTrace(failure.getStackTrace());
        LOG.error("{} {} stopped", what, id, trace);
        stopped.accept(found);
      }
    }
  }

  /// Puts down what they are at. It goes on at the next start.
  public void rest() throws InterruptedException {
    hands.shutdownNow();
    if (!hands.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      LOG.warn("{} is still at work; it goes on at the next start", what);
    }
  }
}
