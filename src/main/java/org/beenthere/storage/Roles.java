package org.beenthere.storage;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.beenthere.storage.DatabaseAddress.Login;

/// Makes the two roles and the database where they are missing. Needs a superuser, so it serves the
/// server in the house; for one outside, `docs/operating.md` has the same statements to run once.
final class Roles {

  private final DataSource superuser;
  private final DatabaseAddress address;

  Roles(DataSource superuser, DatabaseAddress address) {
    this.superuser = superuser;
    this.address = address;
  }

  void prepare(String database) throws SQLException {
    try (var connection = superuser.getConnection();
        var statement = connection.createStatement()) {
      role(statement, address.owner());
      role(statement, address.app());
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
