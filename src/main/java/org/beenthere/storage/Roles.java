package org.beenthere.storage;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
import javax.sql.DataSource;
import org.beenthere.storage.DatabaseAddress.Login;

/// Makes the two roles and the database where they are missing, and takes from both what PostgreSQL
/// lets everybody do. Needs a superuser, so it serves the server in the house; for one outside,
/// `docs/operating.md` has the same statements to run once.
final class Roles {

  /// How often PostgreSQL hashes a password to slow down whoever guesses it from a stolen copy. The
  /// house made these of 192 random bits ([HouseSecret]), which nobody guesses, and each of its
  /// connections would pay.
  private static final String NOBODY_GUESSES = "set scram_iterations = 1";

  /// Large objects lie outside of every table, so no row-level security holds for them. All of our
  /// words lie in tables.
  private static final String NO_LARGE_OBJECTS =
      """
      do $$
      declare
        verb regprocedure;
      begin
        for verb in
          select oid from pg_proc
           where pronamespace = 'pg_catalog'::regnamespace and proname ~ '^(lo_.*|loread|lowrite)$'
        loop
          execute format('revoke execute on function %s from public', verb);
        end loop;
      end $$
      """;

  private final Function<String, DataSource> superuser;
  private final DatabaseAddress address;

  /// @param superuser leads to a database by its name
  Roles(Function<String, DataSource> superuser, DatabaseAddress address) {
    this.superuser = superuser;
    this.address = address;
  }

  void prepare(String database) throws SQLException {
    try (var connection = superuser.apply("postgres").getConnection();
        var statement = connection.createStatement()) {
      statement.execute(NOBODY_GUESSES);
      role(statement, address.owner());
      role(statement, address.app());
      statement.execute("revoke connect, temporary on database postgres, template1 from public");
      make(statement, database);
    }
    try (var connection = superuser.apply(database).getConnection();
        var statement = connection.createStatement()) {
      statement.execute(NO_LARGE_OBJECTS);
    }
  }

  private void make(Statement statement, String database) throws SQLException {
    try (var there =
        statement.executeQuery("select 1 from pg_database where datname = '" + database + "'")) {
      if (there.next()) {
        return;
      }
    }
    statement.execute(
        "create database " + database + " owner " + address.owner().user() + " encoding 'UTF8'");
    statement.execute("revoke all on database " + database + " from public");
    statement.execute("grant connect on database " + database + " to " + address.app().user());
  }

  private static void role(Statement statement, Login login) throws SQLException {
    try (var there =
        statement.executeQuery("select 1 from pg_roles where rolname = '" + login.user() + "'")) {
      statement.execute(
          (there.next() ? "alter role " : "create role ")
              + login.user()
              + " login nosuperuser nocreatedb nocreaterole nobypassrls password '"
              + login.password()
              + "'");
    }
  }
}
