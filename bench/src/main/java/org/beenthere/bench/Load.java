package org.beenthere.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;

/// Lets some clients do the same thing over and over for a while, each waiting for its answer before
/// it asks again. The first seconds warm up and do not count.
final class Load {

  /// One request.
  @FunctionalInterface
  interface Request {
    /// @return how many bytes were received, or -1 when the answer was not as it should be
    long send() throws Exception;
  }

  private Load() {}

  /// @param seconds how long to measure, after a quarter as long to warm up
  static Figures run(int clients, int seconds, IntFunction<Request> client) throws Exception {
    var failed = new AtomicLong();
    var bytes = new AtomicLong();
    var ready = new CountDownLatch(clients);
    List<List<Long>> times = new ArrayList<>();
    var threads = new ArrayList<Thread>();
    var begin = new long[1];
    var go = new CountDownLatch(1);
    for (int i = 0; i < clients; i++) {
      var mine = new ArrayList<Long>();
      times.add(mine);
      var request = client.apply(i);
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    ready.countDown();
                    await(go);
                    var counts = begin[0] + seconds * 250_000_000L;
                    var end = counts + seconds * 1_000_000_000L;
                    for (var before = System.nanoTime(); before < end; ) {
                      long received = send(request);
                      var after = System.nanoTime();
                      if (before >= counts && received >= 0) {
                        mine.add(after - before);
                        bytes.set(received);
                      } else if (before >= counts) {
                        failed.incrementAndGet();
                      }
                      before = after;
                    }
                  }));
    }
    ready.await();
    begin[0] = System.nanoTime();
    go.countDown();
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

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
