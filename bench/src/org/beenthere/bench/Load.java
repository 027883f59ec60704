package org.beenthere.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

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
                    for (var before = System.nanoTime(); before < end; ) {
                      var received = send(request);
                      var after = System.nanoTime();
                      if (before >= counts && received >= 0) {
                        mine.add(after - before);
                        bytes.set(received);
                      } else if (received < 0) {
                        failed.incrementAndGet();
                      }
                      before = after;
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
