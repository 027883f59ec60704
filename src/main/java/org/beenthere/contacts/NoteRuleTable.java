package org.beenthere.contacts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.beenthere.specialists.Role;
import org.beenthere.storage.Constants;
import org.beenthere.vocabulary.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What an organization decided about notes: other answers than the usual ones, and other edges of
/// roles.
@Repository
class NoteRuleTable {

  private final JdbcClient database;

  NoteRuleTable(JdbcClient database) {
    this.database = database;
  }

  /// What holds in an organization.
  ///
  /// @param rules what follows from each rule
  /// @param edges what each role may write and read
  record Books(RuleBook rules, Map<Role, RoleEdge> edges) {

    RoleEdge of(Role role) {
      return Objects.requireNonNull(edges.get(role));
    }
  }

  /// The rules and the edges of roles, asked together: whoever saves a note needs both.
  Books books(OrganizationId organization) {
    var own = new EnumMap<NoteRule, RuleBook.Line>(NoteRule.class);
    var edges = new EnumMap<Role, RoleEdge>(Role.class);
    for (var role : Role.values()) {
      edges.put(role, RoleEdge.usual(role));
    }
    database
        .sql(
            """
            select rule, null as role, answer, coalesce(most, 0) as most,
                   null as tasks, null as goals, null as reads_all, null as countersigned
              from contacts.rule
             where organization_id = :organization
            union all
            select null, role, null, null, tasks, goals, reads_all, countersigned
              from contacts.role_rule
             where organization_id = :organization
            """)
        .param("organization", organization.value())
        .query(row -> {
          var role = row.getString("role");
          if (role == null) {
            own.put(NoteRule.valueOf(row.getString("rule")), line(row));
          } else {
            edges.put(Role.valueOf(role), edge(row));
          }
        });
    return new Books(RuleBook.USUAL.with(own), edges);
  }

  private static RuleBook.Line line(ResultSet row) throws SQLException {
    return new RuleBook.Line(Ruling.valueOf(row.getString("answer")), row.getInt("most"));
  }

  private static RoleEdge edge(ResultSet row) throws SQLException {
    return new RoleEdge(
        Constants.read(row, "tasks", PeerTask.class),
        row.getBoolean("goals"),
        row.getBoolean("reads_all"),
        row.getBoolean("countersigned"));
  }

  /// Keeps what differs from the usual, and forgets the rest.
  void keep(OrganizationId organization, RuleBook book) {
    database
        .sql("delete from contacts.rule where organization_id = :organization")
        .param("organization", organization.value())
        .update();
    book.lines()
        .forEach((rule, line) -> {
          if (!line.equals(RuleBook.USUAL.line(rule))) {
            database
                .sql(
                    """
                    insert into contacts.rule (organization_id, rule, answer, most)
                    values (:organization, :rule, :answer, :most)
                    """)
                .param("organization", organization.value())
                .param("rule", rule.name())
                .param("answer", line.ruling().name())
                .param("most", most(line))
                .update();
          }
        });
  }

  private static @Nullable Integer most(RuleBook.Line line) {
    return line.most() == 0 ? null : Integer.valueOf(line.most());
  }

  /// Keeps what differs from the usual, and forgets the rest.
  void keep(OrganizationId organization, Map<Role, RoleEdge> edges) {
    database
        .sql("delete from contacts.role_rule where organization_id = :organization")
        .param("organization", organization.value())
        .update();
    edges.forEach((role, edge) -> {
      if (!edge.equals(RoleEdge.usual(role))) {
        database
            .sql(
                """
                insert into contacts.role_rule
                  (organization_id, role, tasks, goals, reads_all, countersigned)
                values (:organization, :role, :tasks, :goals, :readsAll, :countersigned)
                """)
            .param("organization", organization.value())
            .param("role", role.name())
            .param("tasks", Constants.names(edge.tasks()))
            .param("goals", edge.goals())
            .param("readsAll", edge.readsAll())
            .param("countersigned", edge.countersigned())
            .update();
      }
    });
  }
}
