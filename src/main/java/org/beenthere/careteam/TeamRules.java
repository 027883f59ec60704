package org.beenthere.careteam;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What each role may do with the notes of care teams, as an organization has it. The tables hold
/// the same line by themselves.
@Service
@Transactional
class TeamRules {

  private final JdbcClient database;
  private final Trail trail;

  TeamRules(JdbcClient database, Trail trail) {
    this.database = database;
    this.trail = trail;
  }

  @Transactional(readOnly = true)
  Map<TeamRole, TeamEdge> of(OrganizationId organization) {
    var edges = new EnumMap<TeamRole, TeamEdge>(TeamEdge.USUAL);
    database
        .sql(
            "select role, reads, writes, countersigned from careteam.role_rule"
                + " where organization_id = :organization")
        .param("organization", organization.value())
        .query((row, number) ->
            edges.put(
                TeamRole.valueOf(row.getString("role")),
                new TeamEdge(
                    row.getBoolean("reads"),
                    row.getBoolean("writes"),
                    row.getBoolean("countersigned"))))
        .list();
    return edges;
  }

  @Transactional(readOnly = true)
  TeamEdge edge(OrganizationId organization, TeamRole role) {
    return Objects.requireNonNull(of(organization).get(role));
  }

  /// Keeps what differs from the usual, and forgets the rest.
  void keep(Viewer manager, Map<TeamRole, TeamEdge> edges) {
    var organization = manager.organization();
    database
        .sql("delete from careteam.role_rule where organization_id = :organization")
        .param("organization", organization.value())
        .update();
    edges.forEach((role, edge) -> {
      if (!edge.equals(TeamEdge.USUAL.get(role))) {
        database
            .sql(
                """
                insert into careteam.role_rule
                  (organization_id, role, reads, writes, countersigned)
                values (:organization, :role, :reads, :writes, :countersigned)
                """)
            .param("organization", organization.value())
            .param("role", role.name())
            .param("reads", edge.reads())
            .param("writes", edge.writes())
            .param("countersigned", edge.countersigned())
            .update();
      }
    });
    trail.did(manager, Deed.CHANGE, null, "teamRules", organization.value());
  }
}
