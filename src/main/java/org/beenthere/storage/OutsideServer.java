package org.beenthere.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.beenthere.storage.DatabaseAddress.Login;
import org.beenthere.storage.StartingProblem.Exit;
import org.postgresql.Driver;

/// A PostgreSQL of somebody's own. It is asked for everything we need of it before anything else
/// starts, so that what is missing is said in a sentence.
final class OutsideServer {

  private static final int OLDEST = 18;

  /// @throws StartingProblem when it does not answer, or does not serve us
  static DatabaseAddress asked(DatabaseAddress address) {
    // The driver would quote an address that it cannot read, with a password that may stand in it.
    if (Driver.parseURL(address.url(), null) == null) {
      throw new StartingProblem(
          Exit.DATABASE_UNREACHABLE,
          "BEENTHERE_DATABASE_URL has to look like jdbc:postgresql://host:5432/beenthere.");
    }
    try (var connection = connect(address, address.owner())) {
      refuseOld(address, connection);
      refusePowerless(address, connection);
    } catch (SQLException failure) {
      throw problem(address, address.owner(), "BEENTHERE_DATABASE_OWNER_PASSWORD", failure);
    }
    try (var connection = connect(address, address.app())) {
      refuseMighty(address, connection);
    } catch (SQLException failure) {
      throw problem(address, address.app(), "BEENTHERE_DATABASE_PASSWORD", failure);
    }
    return address;
  }

  private static Connection connect(DatabaseAddress address, Login login) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", login.user());
    properties.setProperty("password", login.password());
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("loginTimeout", "15");
    return DriverManager.getConnection(address.url(), properties);
  }

  private static void refuseOld(DatabaseAddress address, Connection connection)
      throws SQLException {
    var major = connection.getMetaData().getDatabaseMajorVersion();
    if (major < OLDEST) {
      throw new StartingProblem(
          Exit.OTHER_POSTGRESQL,
          place(address)
              + " is PostgreSQL "
              + major
              + "; Beenthere needs PostgreSQL "
              + OLDEST
              + " or newer.");
    }
  }

  private static void refusePowerless(DatabaseAddress address, Connection connection)
      throws SQLException {
    if (!holds(connection, "has_database_privilege(current_database(), 'create')")) {
      throw refusal(
          address,
          address.owner(),
          "may not create schemas there; make it the owner of the database");
    }
  }

  /// A role that row-level security does not hold would show everybody everything, and one that
  /// owns the tables could take the locks off.
  private static void refuseMighty(DatabaseAddress address, Connection connection)
      throws SQLException {
    var mighty =
        """
        exists (select from pg_roles
                 where (rolsuper or rolbypassrls)
                   and pg_has_role(current_user, oid, 'member'))
        """;
    if (holds(connection, mighty)) {
      throw refusal(
          address,
          address.app(),
          "is a superuser or bypasses row-level security, or may become such a role; Beenthere"
              + " works only as a role that does neither");
    }
    var owning =
        """
        exists (select from pg_namespace
                 where nspname = 'storage' and pg_has_role(current_user, nspowner, 'member'))
        """;
    if (address.app().user().equals(address.owner().user()) || holds(connection, owning)) {
      throw refusal(
          address, address.app(), "owns the tables; Beenthere works only as a role that does not");
    }
  }

  private static boolean holds(Connection connection, String condition) throws SQLException {
    try (var statement = connection.createStatement();
        var answer = statement.executeQuery("select " + condition)) {
      return answer.next() && answer.getBoolean(1);
    }
  }

  private static StartingProblem refusal(DatabaseAddress address, Login login, String why) {
    return new StartingProblem(
        Exit.DATABASE_REFUSES,
        "The role "
            + login.user()
            + " at "
            + place(address)
            + " "
            + why
            + " (docs/operating.md has the statements).");
  }

  private static StartingProblem problem(
      DatabaseAddress address, Login login, String password, SQLException failure) {
    var state = String.valueOf(failure.getSQLState());
    if (state.startsWith("28") || state.equals("08004")) {
      return new StartingProblem(
          Exit.DATABASE_REFUSES,
          place(address)
              + " does not let the role "
              + login.user()
              + " in; check that the role exists and that "
              + password
              + " is its password (docs/operating.md has the statements that make it).",
          failure);
    }
    if (state.equals("3D000")) {
      return new StartingProblem(
          Exit.DATABASE_REFUSES,
          "There is no such database as "
              + place(address)
              + "; make it first (docs/operating.md has the statements).",
          failure);
    }
    if (state.startsWith("08") || state.startsWith("57P")) {
      return new StartingProblem(
          Exit.DATABASE_UNREACHABLE,
          place(address)
              + " does not answer; check that PostgreSQL runs there, that this machine may reach"
              + " it, and that BEENTHERE_DATABASE_URL names it.",
          failure);
    }
    return new StartingProblem(
        Exit.DATABASE_REFUSES,
        place(address) + " refuses to work with us: " + failure.getMessage(),
        failure);
  }

  /// The address without what follows the question mark, where somebody may have put a password.
  private static String place(DatabaseAddress address) {
    return address
        .url()
        .replaceFirst("^jdbc:", "")
        .replaceFirst("\\?.*$", "")
        .replaceFirst("//[^/@]*@", "//");
  }

  private OutsideServer() {}
}
