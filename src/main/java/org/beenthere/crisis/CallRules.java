package org.beenthere.crisis;

import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How long an organization waits with calls, as its managers have it.
@Service
@Transactional
class CallRules {

  private final JdbcClient database;
  private final Trail trail;

  CallRules(JdbcClient database, Trail trail) {
    this.database = database;
    this.trail = trail;
  }

  @Transactional(readOnly = true)
  CallRule of(OrganizationId organization) {
    return database
        .sql(
            """
            select minutes, back_minutes as back, freely, a_while, longer from crisis.rule
             where organization_id = :organization
            """)
        .param("organization", organization.value())
        .query(CallRule.class)
        .optional()
        .orElse(CallRule.USUAL);
  }

  /// A manager says how long we wait.
  void keep(Viewer manager, CallRule rule) {
    var organization = manager.organization();
    database
        .sql(
            """
            insert into crisis.rule
              (organization_id, minutes, back_minutes, freely, a_while, longer)
            values (:organization, :minutes, :back, :freely, :aWhile, :longer)
            on conflict (organization_id)
              do update set minutes = excluded.minutes, back_minutes = excluded.back_minutes,
                            freely = excluded.freely, a_while = excluded.a_while,
                            longer = excluded.longer
            """)
        .param("organization", organization.value())
        .param("minutes", rule.minutes())
        .param("back", rule.back())
        .param("freely", rule.freely())
        .param("aWhile", rule.aWhile())
        .param("longer", rule.longer())
        .update();
    trail.did(manager, Deed.CHANGE, null, "callRule", organization.value());
  }
}
