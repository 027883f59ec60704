package org.beenthere.storage;

import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Begins each transaction by telling PostgreSQL who is asking, and what time it is in the house:
/// what is allowed until a moment is closed by PostgreSQL itself at that moment. The settings are
/// local to the transaction, so a pooled connection remembers nobody.
///
/// A connection goes back as soon as its transaction is committed, before the news of it is told:
/// whoever hears the news begins a transaction of their own.
///
/// Now and then a transaction begins within another, such as the entry in the trail that stays when
/// the rest is rolled back, and holds a second connection. If every connection were held by
/// somebody who waits for a second one, nobody would get it. So no more transactions begin at once
/// than half of the connections ([#PLACES]); those within others, one deep, share the other half.
final class AskingTransactions extends JdbcTransactionManager {
  private static final long serialVersionUID = 1L;

  /// So many transactions at once, not counting those within others.
  static final int PLACES = 16;

  private static final int PATIENCE_SECONDS = 10;

  /// Whether this thread is in a transaction and may begin another within.
  private static final ThreadLocal<Boolean> WITHIN = ThreadLocal.withInitial(() -> false);

  private final transient Semaphore places = new Semaphore(PLACES, true);

  private static final String SAY =
      "select set_config('beenthere.organization', ?, true),"
          + " set_config('beenthere.account', ?, true),"
          + " set_config('beenthere.hat', ?, true),"
          + " set_config('beenthere.person', ?, true),"
          + " set_config('beenthere.now', ?, true)";

  private final transient Clock clock;

  AskingTransactions(DataSource dataSource, Clock clock) {
    super(dataSource);
    this.clock = clock;
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    takePlace();
    try {
      super.doBegin(transaction, definition);
    } catch (RuntimeException failure) {
      leavePlace();
      throw failure;
    }
    var asking = Asking.current();
    if (asking == null) {
      return;
    }
    var connection = DataSourceUtils.getConnection(obtainDataSource());
    try (var say = connection.prepareStatement(SAY)) {
      say.setString(1, text(asking.organization()));
      say.setString(2, text(asking.account()));
      say.setString(3, asking.hat().name());
      say.setString(4, text(asking.person()));
      say.setString(5, clock.instant().toString());
      say.execute();
    } catch (SQLException failure) {
      doRollbackQuietly(transaction);
      throw new CannotCreateTransactionException("could not say who is asking", failure);
    }
  }

  @Override
  protected Object doSuspend(Object transaction) {
    assert !WITHIN.get() : "a transaction within a transaction within a transaction";
    WITHIN.set(true);
    return super.doSuspend(transaction);
  }

  @Override
  protected void doResume(@Nullable Object transaction, Object suspended) {
    WITHIN.remove();
    super.doResume(transaction, suspended);
  }

  @Override
  protected void doCommit(DefaultTransactionStatus status) {
    super.doCommit(status);
    doCleanupAfterCompletion(status.getTransaction());
  }

  @Override
  protected void doCleanupAfterCompletion(Object transaction) {
    if (holdsConnection((JdbcTransactionObjectSupport) transaction)) {
      super.doCleanupAfterCompletion(transaction);
      leavePlace();
    }
  }

  private void takePlace() {
    if (WITHIN.get()) {
      return;
    }
    try {
      if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new CannotCreateTransactionException("all connections are busy");
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      throw new CannotCreateTransactionException("the house is closing", closing);
    }
  }

  private void leavePlace() {
    if (!WITHIN.get()) {
      places.release();
    }
  }

  private boolean holdsConnection(JdbcTransactionObjectSupport transaction) {
    return transaction.hasConnectionHolder()
        && TransactionSynchronizationManager.getResource(obtainDataSource())
            == transaction.getConnectionHolder();
  }

  private void doRollbackQuietly(Object transaction) {
    doCleanupAfterCompletion(transaction);
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
