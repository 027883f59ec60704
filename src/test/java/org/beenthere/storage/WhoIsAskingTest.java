package org.beenthere.storage;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.beenthere.InTheHouse;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A hostile session signs on as the program's own role and asks for everything. Made from the
/// catalog, so that a new table without a lock fails here before anybody is exposed (PR-42).
@InTheHouse
class WhoIsAskingTest {

  /// Tables without people in them, each with the reason it has no lock.
  private static final Set<String> ABOUT_NOBODY =
      Set.of(
          // Flyway's history of migrations.
          "public.flyway_schema_history",
          // How far the demo clock is ahead.
          "storage.clock",
          // What is to be done when.
          "storage.scheduled_tasks",
          // Reference data: postal codes and towns.
          "places.place",
          "places.called",
          "places.edition");

  /// Tables whose rows are there for everybody: what an organization and its programs say of
  /// themselves, what a specialist chose to make public, the register of credentials, when a crisis
  /// line was checked, and when an organization answers.
  private static final Set<String> PUBLIC =
      Set.of(
          "organizations.organization",
          "organizations.site",
          "organizations.program",
          "programs.entrance",
          "programs.rule",
          "certification.credential",
          "directory.listing",
          "places.line_check",
          "outreach.hours",
          // Help near somebody, as far as it is open.
          "resources.agency",
          "resources.service",
          "resources.location",
          "resources.service_at_location",
          "resources.phone",
          "resources.schedule",
          "resources.rest");

  @Autowired DatabaseAddress address;
  @Autowired Towns towns;

  private HikariDataSource app;

  Town town;
  Viewer jamie;
  Viewer maria;
  Viewer ada;

  @BeforeEach
  void a_town_with_people() {
    town = towns.found();
    jamie = town.participant("Jamie");
    maria = town.specialist("Maria");
    ada = town.manager("Ada");
    town.pair(jamie, maria);
  }

  @BeforeEach
  void the_programs_role() {
    app = new HikariDataSource();
    app.setJdbcUrl(address.url());
    app.setUsername(address.app().user());
    app.setPassword(address.app().password());
    app.setMaximumPoolSize(3);
    app.setMinimumIdle(1);
  }

  @AfterEach
  void it_goes() {
    app.close();
  }

  @Test
  void every_table_with_people_in_it_is_locked_for_its_owner_too() throws SQLException {
    var unlocked = new TreeSet<String>();
    try (var session = asApp();
        var tables =
            session
                .createStatement()
                .executeQuery(
                    """
                    select n.nspname || '.' || c.relname
                      from pg_class c join pg_namespace n on n.oid = c.relnamespace
                     where c.relkind in ('r', 'p')
                       and n.nspname not in ('pg_catalog', 'information_schema')
                       and not (c.relrowsecurity and c.relforcerowsecurity)
                    """)) {
      while (tables.next()) {
        unlocked.add(tables.getString(1));
      }
    }
    unlocked.removeAll(ABOUT_NOBODY);
    assertThat(unlocked).isEmpty();
  }

  @Test
  void every_locked_table_has_a_policy_for_every_verb() throws SQLException {
    var open = new ArrayList<String>();
    try (var session = asApp();
        var tables =
            session
                .createStatement()
                .executeQuery(
                    """
                    select n.nspname || '.' || c.relname || ' ' || verb
                      from pg_class c join pg_namespace n on n.oid = c.relnamespace
                           cross join unnest(array['r', 'a', 'w', 'd']) verb
                     where c.relrowsecurity
                       and has_table_privilege(current_user, c.oid,
                             case verb when 'r' then 'select' when 'a' then 'insert'
                                       when 'w' then 'update' else 'delete' end)
                       and not exists (select 1 from pg_policy p
                                        where p.polrelid = c.oid and p.polcmd in (verb::"char", '*'))
                    """)) {
      while (tables.next()) {
        open.add(tables.getString(1));
      }
    }
    assertThat(open).isEmpty();
  }

  @Test
  void the_programs_role_owns_nothing_and_bypasses_nothing() throws SQLException {
    try (var session = asApp();
        var role =
            session
                .createStatement()
                .executeQuery(
                    """
                    select r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb,
                           (select count(*) from pg_class c where c.relowner = r.oid)
                      from pg_roles r where r.rolname = current_user
                    """)) {
      role.next();
      assertThat(role.getBoolean(1)).isFalse();
      assertThat(role.getLong(2)).isZero();
    }
  }

  @Test
  void who_says_nothing_is_shown_nothing() throws SQLException {
    assertThat(rowsSeen(null, null)).isEmpty();
  }

  @Test
  void who_says_nothing_changes_nothing() throws SQLException {
    var changed = new ArrayList<String>();
    for (var table : lockedTables()) {
      try (var session = fresh()) {
        session.setAutoCommit(false);
        for (var verb : List.of("delete from " + table, touch(session, table))) {
          try (var statement = session.createStatement()) {
            if (statement.executeUpdate(verb) > 0) {
              changed.add(verb);
            }
          } catch (SQLException refused) {
            session.rollback();
          }
        }
        session.rollback();
      }
    }
    assertThat(changed).isEmpty();
  }

  @Test
  void another_organization_is_shown_none_of_our_people() throws SQLException {
    var stranger = OrganizationId.next();
    for (var hat : Hat.values()) {
      assertThat(rowsOfOurs(stranger.value(), hat))
          .as("tables that show our rows to a %s of another organization", hat)
          .isEmpty();
    }
  }

  @Test
  void a_visitor_sees_nobody_of_ours_beyond_what_is_public() throws SQLException {
    assertThat(rowsSeen(town.id().value(), Hat.VISITOR)).isSubsetOf(PUBLIC);
  }

  @Test
  void a_made_up_hat_is_shown_nothing_and_changes_nothing() throws SQLException {
    var reached = new ArrayList<String>();
    for (var table : lockedTables()) {
      for (var somebody : List.of(jamie, maria, ada)) {
        try (var session = asApp()) {
          session.setAutoCommit(false);
          claim(session, somebody, "ROOT");
          var doings =
              List.of("select 1 from " + table, touch(session, table), "delete from " + table);
          for (var doing : doings) {
            if (rows(session, doing) > 0) {
              reached.add(doing);
            }
          }
        }
      }
    }
    assertThat(reached).isEmpty();
  }

  /// PostgreSQL asks its locks before it looks whether a row makes sense; so whoever is let in
  /// hears of a missing value, and whoever is not hears of the lock.
  @Test
  void a_made_up_hat_adds_nothing() throws SQLException {
    var reached = new ArrayList<String>();
    for (var table : lockedTables()) {
      for (var somebody : List.of(jamie, maria, ada)) {
        var refused = refusalToAdd(table, somebody, "ROOT");
        if (!"42501".equals(refused)) {
          reached.add(table + " " + refused);
        }
      }
    }
    assertThat(reached).isEmpty();
    assertThat(refusalToAdd("participants.participant", ada, "MANAGER")).isEqualTo("23502");
  }

  @Test
  void an_administrator_opens_no_record() throws SQLException {
    assertThat(rowsSeen(town.id().value(), Hat.ADMINISTRATOR))
        .noneMatch(table -> table.startsWith("participants.") || table.startsWith("pairings."))
        .noneMatch(table -> table.startsWith("contacts.") || table.startsWith("plans."))
        .noneMatch(table -> table.startsWith("monitoring.") || table.startsWith("appointments."));
  }

  @Test
  void a_stranger_cannot_add_a_row_to_our_organization() throws SQLException {
    try (var session = asApp()) {
      session.setAutoCommit(false);
      say(session, OrganizationId.next().value(), Hat.MANAGER);
      assertThatThrownBy(() ->
              session
                  .createStatement()
                  .executeUpdate(
                      "insert into participants.participant (organization_id, id, called,"
                          + " language, zone, state, welcomed_at) values ('"
                          + town.id()
                          + "', gen_random_uuid(), 'Mallory', 'EN', 'UTC', 'ACTIVE', now())"))
          .hasMessageContaining("row-level security");
    }
  }

  /// How many rows that reaches; none when it is refused.
  private static long rows(Connection session, String doing) throws SQLException {
    var before = session.setSavepoint();
    try (var statement = session.createStatement()) {
      if (statement.execute(doing)) {
        try (var rows = statement.getResultSet()) {
          return rows.next() ? 1 : 0;
        }
      }
      return statement.getUpdateCount();
    } catch (SQLException refused) {
      session.rollback(before);
      return 0;
    }
  }

  /// Why somebody may not add a row that is theirs in every column that says whose it is.
  private String refusalToAdd(String table, Viewer somebody, String hat) throws SQLException {
    try (var session = asApp()) {
      session.setAutoCommit(false);
      claim(session, somebody, hat);
      try (var statement = session.createStatement()) {
        statement.executeUpdate(rowOf(session, table, somebody, hat));
        return "let in";
      } catch (SQLException refused) {
        return refused.getSQLState();
      } finally {
        session.rollback();
      }
    }
  }

  private static String rowOf(Connection session, String table, Viewer somebody, String hat)
      throws SQLException {
    var values = new LinkedHashMap<String, Object>();
    try (var columns =
        session
            .createStatement()
            .executeQuery(
                "select attname from pg_attribute where attrelid = '"
                    + table
                    + "'::regclass and attnum > 0 and not attisdropped"
                    + " and (atttypid = 'uuid'::regtype or attname in ('hat', 'role'))")) {
      while (columns.next()) {
        var column = columns.getString(1);
        values.put(
            column,
            switch (column) {
              case "hat", "role" -> hat;
              case "organization_id" -> somebody.organization();
              case "participant_id", "specialist_id", "person_id" -> personOrAccount(somebody);
              default -> somebody.account();
            });
      }
    }
    if (values.isEmpty()) {
      return "insert into " + table + " default values";
    }
    return "insert into %s (%s) values ('%s')"
        .formatted(
            table,
            String.join(", ", values.keySet()),
            values.values().stream().map(Object::toString).collect(joining("', '")));
  }

  private static Object personOrAccount(Viewer somebody) {
    var person = somebody.person();
    return person == null ? somebody.account() : person;
  }

  private static void claim(Connection session, Viewer somebody, String hat) throws SQLException {
    try (var say =
        session.prepareStatement(
            "select set_config('beenthere.organization', ?, true),"
                + " set_config('beenthere.account', ?, true),"
                + " set_config('beenthere.person', ?, true),"
                + " set_config('beenthere.hat', ?, true)")) {
      say.setString(1, somebody.organization().toString());
      say.setString(2, somebody.account().toString());
      say.setString(3, personOrAccount(somebody).toString());
      say.setString(4, hat);
      say.execute();
    }
  }

  /// Locked tables that show this asker any row.
  private Set<String> rowsSeen(UUID organization, Hat hat) throws SQLException {
    var seen = new TreeSet<String>();
    for (var table : lockedTables()) {
      if (count(organization, hat, "select count(*) from " + table) > 0) {
        seen.add(table);
      }
    }
    return seen;
  }

  /// Locked tables of organizations that show this asker a row of our town, which public ones do.
  private Set<String> rowsOfOurs(UUID organization, Hat hat) throws SQLException {
    var seen = new TreeSet<String>();
    for (var table : lockedTables()) {
      if (PUBLIC.contains(table) || !hasOrganization(table)) {
        continue;
      }
      if (count(
              organization,
              hat,
              "select count(*) from " + table + " where organization_id = '" + town.id() + "'")
          > 0) {
        seen.add(table);
      }
    }
    return seen;
  }

  private boolean hasOrganization(String table) throws SQLException {
    try (var session = asApp()) {
      return ask(
              session,
              "select count(*) from pg_attribute where attrelid = '"
                  + table
                  + "'::regclass and attname = 'organization_id'")
          > 0;
    }
  }

  private long count(UUID organization, Hat hat, String question) throws SQLException {
    try (var session = hat == null ? fresh() : asApp()) {
      session.setAutoCommit(false);
      if (hat != null) {
        say(session, organization, hat);
      }
      return ask(session, question);
    } catch (SQLException refused) {
      if ("42501".equals(refused.getSQLState())) {
        return 0;
      }
      throw refused;
    }
  }

  private static long ask(Connection session, String question) throws SQLException {
    try (var statement = session.createStatement();
        var answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getLong(1);
    }
  }

  private static void say(Connection session, UUID organization, Hat hat) throws SQLException {
    try (var say =
        session.prepareStatement(
            "select set_config('beenthere.organization', ?, true),"
                + " set_config('beenthere.hat', ?, true)")) {
      say.setString(1, organization == null ? "" : organization.toString());
      say.setString(2, hat.name());
      say.execute();
    }
  }

  /// An update that changes nothing but would, if it were let.
  private static String touch(Connection session, String table) throws SQLException {
    try (var columns =
        session
            .createStatement()
            .executeQuery(
                "select attname from pg_attribute where attrelid = '"
                    + table
                    + "'::regclass and attnum > 0 and attgenerated = '' and attidentity = ''"
                    + " order by attnum limit 1")) {
      columns.next();
      var column = columns.getString(1);
      return "update " + table + " set " + column + " = " + column;
    }
  }

  private List<String> lockedTables() throws SQLException {
    var tables = new ArrayList<String>();
    try (var session = asApp();
        var found =
            session
                .createStatement()
                .executeQuery(
                    """
                    select n.nspname || '.' || c.relname
                      from pg_class c join pg_namespace n on n.oid = c.relnamespace
                     where c.relrowsecurity order by 1
                    """)) {
      while (found.next()) {
        tables.add(found.getString(1));
      }
    }
    assertThat(tables).contains("participants.participant", "participants.circle");
    return tables;
  }

  /// The program's own role. What it says of itself it says to one transaction, which ends when the
  /// connection goes back.
  private Connection asApp() throws SQLException {
    return app.getConnection();
  }

  /// The same, where nobody ever said anything.
  private Connection fresh() throws SQLException {
    return java.sql.DriverManager.getConnection(
        address.url(), address.app().user(), address.app().password());
  }
}
