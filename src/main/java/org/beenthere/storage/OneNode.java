package org.beenthere.storage;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/// Lets one node at a time do what only one may, while others that share its database wait. The
/// turn ends with the connection, however that ends.
@Component
public class OneNode {

  private static final long TURN = "one node".hashCode();

  private final DataSource database;

  OneNode(@Qualifier("ownerDataSource") DataSource database) {
    this.database = database;
  }

  /// Does the work when it is our turn.
  public void inTurn(Runnable work) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("select pg_advisory_lock(" + TURN + ")");
      work.run();
    } catch (SQLException failure) {
      throw new IllegalStateException("could not wait for our turn", failure);
    }
  }
}
