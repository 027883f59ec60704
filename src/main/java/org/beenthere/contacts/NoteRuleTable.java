package org.beenthere.contacts;

import java.util.EnumMap;
import java.util.Map;
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

  RuleBook book(OrganizationId organization) {
    var own = new EnumMap<NoteRule, RuleBook.Line>(NoteRule.class);
    database
        .sql(
            """
            select rule, answer, coalesce(most, 0) as most
              from contacts.rule
             where organization_id = :organization
            """)
        .param("organization", organization.value())
        .query((row, number) ->
            own.put(
                NoteRule.valueOf(row.getString("rule")),
                new RuleBook.Line(Ruling.valueOf(row.getString("answer")), row.getInt("most"))))
        .list();
    return RuleBook.USUAL.with(own);
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

  Map<Role, RoleEdge> edges(OrganizationId organization) {
    var edges = new EnumMap<Role, RoleEdge>(Role.class);
    for (var role : Role.values()) {
      edges.put(role, RoleEdge.usual(role));
    }
    database
        .sql(
            """
            select role, tasks, goals, reads_all, countersigned
              from contacts.role_rule
             where organization_id = :organization
            """)
        .param("organization", organization.value())
        .query((row, number) ->
            edges.put(
                Role.valueOf(row.getString("role")),
                new RoleEdge(
                    Constants.read(row, "tasks", PeerTask.class),
                    row.getBoolean("goals"),
                    row.getBoolean("reads_all"),
                    row.getBoolean("countersigned"))))
        .list();
    return edges;
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
