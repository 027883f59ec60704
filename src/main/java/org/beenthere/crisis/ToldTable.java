package org.beenthere.crisis;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who was told that somebody needs someone.
@Repository
class ToldTable {

  private final JdbcClient database;

  ToldTable(JdbcClient database) {
    this.database = database;
  }

  Set<AccountId> of(OrganizationId organization, UUID id) {
    return Set.copyOf(
        database
            .sql(
                """
                select account_id from crisis.told
                 where organization_id = :organization and call_id = :id
                """)
            .param("organization", organization.value())
            .param("id", id)
            .query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
            .list());
  }

  void tell(OrganizationId organization, UUID id, AccountId account, Instant now) {
    database
        .sql(
            """
            insert into crisis.told (organization_id, call_id, account_id, first_at, last_at)
            values (:organization, :id, :account, :now, :now)
            on conflict (organization_id, call_id, account_id)
              do update set last_at = excluded.last_at
            """)
        .param("organization", organization.value())
        .param("id", id)
        .param("account", account.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }
}
