package org.beenthere.storage;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps PostgreSQL running while the house is open: when it was killed, as by a machine out of
/// memory, or ended because its disk was full, it is started again until it stays. Pages fail
/// meanwhile; nobody has to come and restart the house.
final class Keeper implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
  private static final int SECONDS_BETWEEN_ATTEMPTS = 5;

  private final Cluster cluster;
  private boolean closed;

  Keeper(Cluster cluster) throws IOException {
    this.cluster = cluster;
    watch();
  }

  private void watch() throws IOException {
    var unused = cluster.server().onExit().thenRunAsync(this::startAgain);
  }

  private synchronized void startAgain() {
    if (closed) {
      return;
    }
    try {
      LOG.error("The PostgreSQL in the house ended by itself; starting it again.");
      cluster.startAgain();
      watch();
    } catch (IOException | StartingProblem failure) {
      LOG.error(failure.getMessage());
      CompletableFuture.delayedExecutor(SECONDS_BETWEEN_ATTEMPTS, TimeUnit.SECONDS)
          .execute(this::startAgain);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    cluster.stop();
  }
}
