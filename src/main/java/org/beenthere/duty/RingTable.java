package org.beenthere.duty;

import java.util.Optional;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The numbers at which those who work here let themselves be rung by text.
@Repository
class RingTable {

  private final JdbcClient database;

  RingTable(JdbcClient database) {
    this.database = database;
  }

  Optional<String> of(OrganizationId organization, AccountId account) {
    return database
        .sql(
            """
            select number from duty.ring
             where organization_id = :organization and account_id = :account
            """)
        .param("organization", organization.value())
        .param("account", account.value())
        .query(String.class)
        .optional();
  }

  /// @param number as it is dialled from anywhere
  void put(OrganizationId organization, AccountId account, String number) {
    database
        .sql(
            """
            insert into duty.ring (organization_id, account_id, number)
            values (:organization, :account, :number)
            on conflict (organization_id, account_id) do update set number = excluded.number
            """)
        .param("organization", organization.value())
        .param("account", account.value())
        .param("number", number)
        .update();
  }

  void remove(OrganizationId organization, AccountId account) {
    database
        .sql(
            """
            delete from duty.ring where organization_id = :organization and account_id = :account
            """)
        .param("organization", organization.value())
        .param("account", account.value())
        .update();
  }
}
