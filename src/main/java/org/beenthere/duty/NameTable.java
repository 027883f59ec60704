package org.beenthere.duty;

import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The names under which those on call are shown to whoever hesitates.
@Repository
class NameTable {

  private final JdbcClient database;

  NameTable(JdbcClient database) {
    this.database = database;
  }

  /// The name somebody lets be shown, or empty.
  String of(OrganizationId organization, AccountId account) {
    return database
        .sql(
            """
            select called from duty.shown_name
             where organization_id = :organization and account_id = :account
            """)
        .param("organization", organization.value())
        .param("account", account.value())
        .query(String.class)
        .optional()
        .orElse("");
  }

  /// @param called empty to be shown without a name
  void put(OrganizationId organization, AccountId account, String called) {
    database
        .sql(
            called.isEmpty()
                ? """
                delete from duty.shown_name
                 where organization_id = :organization and account_id = :account
                   and :called = ''
                """
                : """
                insert into duty.shown_name (organization_id, account_id, called)
                values (:organization, :account, :called)
                on conflict (organization_id, account_id) do update set called = excluded.called
                """)
        .param("organization", organization.value())
        .param("account", account.value())
        .param("called", called)
        .update();
  }
}
