package org.beenthere.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.beenthere.audit.Trail;
import org.beenthere.specialists.Role;
import org.beenthere.specialists.Specialists;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What each role does with plans in an organization: the usual, or what the organization decided.
/// The tables hold the same line.
@Service
@Transactional
public class PlanEdges {

  private final JdbcClient database;
  private final Specialists specialists;
  private final Trail trail;

  PlanEdges(JdbcClient database, Specialists specialists, Trail trail) {
    this.database = database;
    this.specialists = specialists;
    this.trail = trail;
  }

  /// What whoever is asking may do.
  @Transactional(readOnly = true)
  public PlanEdge of(Viewer viewer) {
    if (viewer.hat() != Hat.SPECIALIST) {
      return PlanEdge.ALL;
    }
    var role = specialists.find(viewer.organization(), viewer.specialist()).terms().role();
    return all(viewer.organization()).getOrDefault(role, PlanEdge.usual(role));
  }

  /// @throws Refusal when their role does not do that, with why
  void require(Viewer viewer, PlanEdge.Deed deed) {
    if (!of(viewer).allows(deed)) {
      throw new Refusal("plans.role." + deed);
    }
  }

  @Transactional(readOnly = true)
  Map<Role, PlanEdge> all(OrganizationId organization) {
    var edges = new EnumMap<Role, PlanEdge>(Role.class);
    for (var role : Role.values()) {
      edges.put(role, PlanEdge.usual(role));
    }
    database
        .sql(
            """
            select role, reads, writes, reviews, signs from plans.role_rule
             where organization_id = :organization
            """)
        .param("organization", organization.value())
        .query(row -> {
          edges.put(Role.valueOf(row.getString("role")), edge(row));
        });
    return edges;
  }

  private static PlanEdge edge(ResultSet row) throws SQLException {
    return new PlanEdge(
        row.getBoolean("reads"),
        row.getBoolean("writes"),
        row.getBoolean("reviews"),
        row.getBoolean("signs"));
  }

  /// Keeps what differs from the usual, and forgets the rest.
  void keep(Viewer manager, Map<Role, PlanEdge> edges) {
    var organization = manager.organization();
    trail.did(manager, org.beenthere.audit.Deed.CHANGE, null, "planRoles", organization.value());
    database
        .sql("delete from plans.role_rule where organization_id = :organization")
        .param("organization", organization.value())
        .update();
    edges.forEach((role, edge) -> {
      if (!edge.equals(PlanEdge.usual(role))) {
        database
            .sql(
                """
                insert into plans.role_rule (organization_id, role, reads, writes, reviews, signs)
                values (:organization, :role, :reads, :writes, :reviews, :signs)
                """)
            .param("organization", organization.value())
            .param("role", role.name())
            .param("reads", edge.reads())
            .param("writes", edge.writes())
            .param("reviews", edge.reviews())
            .param("signs", edge.signs())
            .update();
      }
    });
  }
}
