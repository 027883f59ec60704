package org.beenthere.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/// Lets some clients do the same thing over and over for a while, each waiting for its answer before
/// it asks again. What is answered in the beginning warms up and does not count.
final class Load {

  /// One request.
  @FunctionalInterface
  interface Request {
    /// @return how many bytes were received, or -1 when the answer was not as it should be
    long send() throws Exception;
  }

  private Load() {}

  static Figures run(List<? extends Request> clients, int warmUp, int seconds) throws Exception {
    return run(clients, warmUp, seconds, System::nanoTime);
  }

  /// The same with so many requests a second, however long an answer takes: whoever comes while
  /// others are still waiting is counted from when they came, not from when they were heard.
  static Figures paced(
      List<? extends Request> clients, int warmUp, int seconds, int perSecond) throws Exception {
    var next = new AtomicLong(System.nanoTime());
    return run(
        clients,
        warmUp,
        seconds,
        () -> {
          var due = next.getAndAdd(1_000_000_000L / perSecond);
          for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
          }
          return due;
        });
  }

  private static Figures run(
      List<? extends Request> clients, int warmUp, int seconds, LongSupplier turn)
      throws Exception {
    var failed = new AtomicLong();
    var bytes = new AtomicLong();
    List<List<Long>> times = new ArrayList<>();
    var threads = new ArrayList<Thread>();
    var begin = System.nanoTime();
    var counts = begin + warmUp * 1_000_000_000L;
    var end = counts + seconds * 1_000_000_000L;
    for (var request : clients) {
      var mine = new ArrayList<Long>();
      times.add(mine);
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (var before = turn.getAsLong(); before < end; before = turn.getAsLong()) {
                      var received = send(request);
                      if (before >= counts && received >= 0) {
                        mine.add(System.nanoTime() - before);
                        bytes.accumulateAndGet(received, Math::max);
                      } else if (received < 0) {
                        failed.incrementAndGet();
                      }
                    }
                  }));
    }
    for (var thread : threads) {
      thread.join();
    }
    var all = times.stream().flatMap(List::stream).mapToLong(Long::longValue).toArray();
    return Figures.of(failed.get(), seconds, all, bytes.get());
  }

  private static long send(Request request) {
    try {
      return request.send();
    } catch (Exception notAnswered) {
      return -1;
    }
  }
}
