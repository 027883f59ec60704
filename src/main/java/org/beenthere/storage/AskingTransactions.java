package org.beenthere.storage;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/// Begins each transaction by telling PostgreSQL who is asking. The settings are local to the
/// transaction, so a pooled connection remembers nobody.
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

  private void doRollbackQuietly(Object transaction) {
    doCleanupAfterCompletion(transaction);
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
