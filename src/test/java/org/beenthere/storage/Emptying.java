package org.beenthere.storage;

import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Empties the tests' house of all its towns when many have been founded in it. Its rounds, and
/// every move of its clock, visit each of them: among the hundreds that a run founds, a walk takes
/// three times as long as in a house of its own.
@TestComponent
public class Emptying {

  private static final int MANY = 40;
  private static final int ATTEMPTS = 5;
  private static final String DEADLOCK = "40P01";

  /// What lies in the house for a town. What the directory took off its list stays, so that what is
  /// in memory hears of it.
  private static final String OF_TOWNS =
      """
      select string_agg(format('%I.%I', n.nspname, c.relname), ', ')
        from pg_class c
             join pg_namespace n on n.oid = c.relnamespace
             join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id'
       where c.relkind = 'r' and n.nspname <> 'directory'
      """;

  private final EmbeddedServer server;

  Emptying(EmbeddedServer server) {
    this.server = server;
  }

  /// Nobody may be in a test meanwhile.
  ///
  /// @throws SQLException when the house itself holds a table for longer than half a minute
  public void whenCrowded() throws SQLException {
    var towns =
        JdbcClient.create(server.superuser("beenthere"))
            .sql("select count(*) from organizations.organization")
            .query(Integer.class)
            .single();
    if (towns >= MANY) {
      everything();
    }
  }

  /// Nobody may be in a test meanwhile.
  ///
  /// @throws SQLException when the house itself holds a table for longer than half a minute
  public void everything() throws SQLException {
    for (var left = ATTEMPTS; ; left--) {
      try {
        empty();
        return;
      } catch (SQLException failure) {
        // The house goes its rounds meanwhile, and reads in an order of its own.
        if (left == 1 || !DEADLOCK.equals(failure.getSQLState())) {
          throw failure;
        }
      }
    }
  }

  private void empty() throws SQLException {
    try (var connection = server.superuser("beenthere").getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("set local lock_timeout = '30s'");
      statement.execute("delete from directory.listing");
      // Past the triggers that keep the trail as it is: no role of the house's own could.
      statement.execute("set local session_replication_role = replica");
      statement.execute("truncate storage.event_publication, " + tables(statement) + " cascade");
      connection.commit();
    }
  }

  private static String tables(Statement statement) throws SQLException {
    try (var rows = statement.executeQuery(OF_TOWNS)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
