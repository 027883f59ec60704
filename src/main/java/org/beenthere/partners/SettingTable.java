package org.beenthere.partners;

import org.beenthere.vocabulary.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SettingTable {

  private final JdbcClient database;

  SettingTable(JdbcClient database) {
    this.database = database;
  }

  /// What the organization said, or what is usual.
  Hours of(OrganizationId organization) {
    return database
        .sql(
            """
            select second_hours as second, manager_hours as managers, second_account
              from partners.setting where organization_id = :organization
            """)
        .param("organization", organization.value())
        .query(Hours.class)
        .optional()
        .orElse(Hours.USUAL);
  }

  void put(OrganizationId organization, Hours hours) {
    var second = hours.secondAccount();
    database
        .sql(
            """
            insert into partners.setting
              (organization_id, second_hours, manager_hours, second_account)
            values (:organization, :second, :managers, :account)
            on conflict (organization_id) do update
              set second_hours = excluded.second_hours, manager_hours = excluded.manager_hours,
                  second_account = excluded.second_account
            """)
        .param("organization", organization.value())
        .param("second", hours.second())
        .param("managers", hours.managers())
        .param("account", second == null ? null : second.value())
        .update();
  }
}
