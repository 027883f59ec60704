package org.beenthere.storage;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Begins each transaction by telling PostgreSQL who is asking. The settings are local to the
/// transaction, so a pooled connection remembers nobody.
///
/// A connection goes back as soon as its transaction is committed, before the news of it is told:
/// whoever hears the news begins a transaction of their own, and a request that held one connection
/// while it waits for another could wait for its like for ever.
final class AskingTransactions extends JdbcTransactionManager {
  private static final long serialVersionUID = 1L;

  private static final String SAY =
      "select set_config('beenthere.organization', ?, true),"
          + " set_config('beenthere.account', ?, true),"
          + " set_config('beenthere.hat', ?, true),"
          + " set_config('beenthere.person', ?, true)";

  AskingTransactions(DataSource dataSource) {
    super(dataSource);
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    super.doBegin(transaction, definition);
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
      say.execute();
    } catch (SQLException failure) {
      doRollbackQuietly(transaction);
      throw new CannotCreateTransactionException("could not say who is asking", failure);
    }
  }

  /// Whoever begins a transaction within another holds two connections. As many of them at once as
  /// there are connections would each wait for a second one, and nobody would get it.
  @Override
  protected Object doSuspend(Object transaction) {
    assert !holdsConnection((JdbcTransactionObjectSupport) transaction)
        : "a transaction within a transaction";
    return super.doSuspend(transaction);
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
