package org.beenthere.matching;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.beenthere.specialists.Role;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What an organization decided about matching: other weights than the usual ones, and in which
/// programs volunteers and trainees may be proposed.
@Repository
class RuleTable {

  private final JdbcClient database;

  RuleTable(JdbcClient database) {
    this.database = database;
  }

  Weights weights(OrganizationId organization) {
    var own = new EnumMap<Ground, Integer>(Ground.class);
    database
        .sql("select ground, points from matching.weight where organization_id = :organization")
        .param("organization", organization.value())
        .query((row, number) ->
            Map.entry(Ground.valueOf(row.getString("ground")), row.getInt("points")))
        .list()
        .forEach(one -> own.put(one.getKey(), one.getValue()));
    return Weights.USUAL.with(own);
  }

  /// Keeps the points that differ from the usual ones, and forgets the others.
  void weigh(OrganizationId organization, Map<Ground, Integer> points) {
    database
        .sql("delete from matching.weight where organization_id = :organization")
        .param("organization", organization.value())
        .update();
    points.forEach((ground, value) -> {
      if (value != Weights.USUAL.points(ground)) {
        database
            .sql(
                """
                insert into matching.weight (organization_id, ground, points)
                values (:organization, :ground, :points)
                on conflict (organization_id, ground) do update set points = excluded.points
                """)
            .param("organization", organization.value())
            .param("ground", ground.name())
            .param("points", value)
            .update();
      }
    });
  }

  /// In which programs a role may be proposed that needs leave.
  Map<Role, Set<UUID>> allowed(OrganizationId organization) {
    var allowed = new HashMap<Role, Set<UUID>>();
    database
        .sql(
            """
            select role, program_id from matching.role_allowed
             where organization_id = :organization
            """)
        .param("organization", organization.value())
        .query((row, number) ->
            Map.entry(Role.valueOf(row.getString("role")), row.getObject("program_id", UUID.class)))
        .list()
        .forEach(one ->
            allowed.computeIfAbsent(one.getKey(), role -> new HashSet<>()).add(one.getValue()));
    return allowed;
  }

  void allow(OrganizationId organization, Role role, Collection<UUID> programs) {
    database
        .sql(
            """
            delete from matching.role_allowed
             where organization_id = :organization and role = :role
            """)
        .param("organization", organization.value())
        .param("role", role.name())
        .update();
    programs.forEach(program ->
        database
            .sql(
                """
                insert into matching.role_allowed (organization_id, role, program_id)
                values (:organization, :role, :program) on conflict do nothing
                """)
            .param("organization", organization.value())
            .param("role", role.name())
            .param("program", program)
            .update());
  }
}
