package org.beenthere.directory;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The public listings in memory, so that a hundred thousand of them are searched and counted in a
/// few thousandths of a second. Before each search it reads what changed since the last, so nobody
/// is found who was taken off the list, on whichever node that was.
@Component
class Shelf {

  static final String LATEST =
      """
      select greatest((select max(edition) from directory.listing),
                      (select max(edition) from directory.unlisted), 0)
      """;

  static final String CHANGED =
      """
      select * from directory.listing where edition > :edition and edition <= :latest
       order by edition limit 4000
      """;

  private record Changed(long edition, Listing listing) {}

  private final JdbcClient database;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Object catchingUp = new Object();
  private final Stock stock = new Stock();
  private volatile long edition;

  Shelf(JdbcClient database, Labels labels) {
    this.database = database;
    labels.putOn(stock);
  }

  /// Looks at what is listed now. Many look at once, and nobody asks the database while others wait
  /// for them, unless something changed that all of them have to see.
  ///
  /// Asked by the house, in the caller's transaction.
  <T> T look(Function<? super Stock, ? extends T> look) {
    var latest = database.sql(LATEST).query(Long.class).single();
    if (latest > edition) {
      catchUp(latest);
    }
    lock.readLock().lock();
    try {
      return look.apply(stock);
    } finally {
      lock.readLock().unlock();
    }
  }

  /// One after the other, so that what is older is never put over what is newer. The first time
  /// reads all listings, some thousands at a time.
  private void catchUp(long latest) {
    synchronized (catchingUp) {
      if (latest <= edition) {
        return;
      }
      var gone = gone(latest);
      apply(stock -> gone.forEach(stock::remove));
      for (var batch = changed(latest); !batch.isEmpty(); batch = changed(latest)) {
        var changed = batch;
        apply(stock -> changed.forEach(one -> stock.put(one.listing())));
        edition = changed.getLast().edition();
      }
      edition = latest;
    }
  }

  private void apply(Consumer<Stock> change) {
    lock.writeLock().lock();
    try {
      change.accept(stock);
    } finally {
      lock.writeLock().unlock();
    }
  }

  private List<UUID> gone(long latest) {
    return database
        .sql(
            """
            select specialist_id from directory.unlisted
             where edition > :edition and edition <= :latest
            """)
        .param("edition", edition)
        .param("latest", latest)
        .query(UUID.class)
        .list();
  }

  /// The next that changed, the oldest change first.
  private List<Changed> changed(long latest) {
    return database
        .sql(CHANGED)
        .param("edition", edition)
        .param("latest", latest)
        .query((row, number) -> new Changed(row.getLong("edition"), ListingTable.read(row, number)))
        .list();
  }
}
