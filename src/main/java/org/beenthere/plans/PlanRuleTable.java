package org.beenthere.plans;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What payers and programs ask of the plans of an organization.
@Repository
class PlanRuleTable {

  private final JdbcClient database;

  PlanRuleTable(JdbcClient database) {
    this.database = database;
  }

  List<PlanRule> inForce(OrganizationId organization) {
    return database
        .sql(
            """
            select id, called, review_days, also_signs, also_within_days
              from plans.plan_rule
             where organization_id = :organization and ended_at is null
             order by called, id
            """)
        .param("organization", organization.value())
        .query(PlanRule.class)
        .list();
  }

  void add(OrganizationId organization, PlanRule rule) {
    var also = rule.alsoSigns();
    database
        .sql(
            """
            insert into plans.plan_rule
              (organization_id, id, called, review_days, also_signs, also_within_days)
            values (:organization, :id, :called, :days, :also, :within)
            on conflict do nothing
            """)
        .param("organization", organization.value())
        .param("id", rule.id())
        .param("called", rule.called())
        .param("days", rule.reviewDays())
        .param("also", also == null ? null : also.name(), Types.VARCHAR)
        .param("within", rule.alsoWithinDays(), Types.INTEGER)
        .update();
  }

  void end(OrganizationId organization, UUID rule, Instant now) {
    database
        .sql(
            """
            update plans.plan_rule set ended_at = :now
             where organization_id = :organization and id = :id and ended_at is null
            """)
        .param("organization", organization.value())
        .param("id", rule)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }
}
