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

  /// All that ever held, the ended ones too.
  List<PlanRule> all(OrganizationId organization) {
    return database
        .sql(
            """
            select id, called, review_days, first_days, also_signs, also_within_days, source, since, ended_at
              from plans.plan_rule
             where organization_id = :organization
             order by called, id
            """)
        .param("organization", organization.value())
        .query(PlanRule.class)
        .list();
  }

  void add(OrganizationId organization, PlanRule rule, Instant now) {
    var also = rule.alsoSigns();
    database
        .sql(
            """
            insert into plans.plan_rule
              (organization_id, id, called, review_days, first_days, also_signs, also_within_days,
               source, since)
            values (:organization, :id, :called, :days, :first, :also, :within, :source, :now)
            on conflict do nothing
            """)
        .param("organization", organization.value())
        .param("id", rule.id())
        .param("called", rule.called())
        .param("days", rule.reviewDays())
        .param("first", rule.firstDays(), Types.INTEGER)
        .param("also", also == null ? null : also.name(), Types.VARCHAR)
        .param("within", rule.alsoWithinDays(), Types.INTEGER)
        .param("source", rule.source())
        .param("now", now.atOffset(ZoneOffset.UTC))
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
