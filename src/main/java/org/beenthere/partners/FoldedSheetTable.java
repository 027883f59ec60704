package org.beenthere.partners;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.referrals.RequestId;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FoldedSheetTable {

  /// A sheet that was handed over.
  ///
  /// @param form the form it was opened with, or null
  record Sheet(
      OrganizationId organization,
      RequestId referral,
      AccountId account,
      Instant until,
      @Nullable Instant openedAt,
      @Nullable UUID form) {}

  private final JdbcClient database;

  FoldedSheetTable(JdbcClient database) {
    this.database = database;
  }

  void add(
      UUID mark,
      OrganizationId organization,
      RequestId referral,
      AccountId account,
      Instant until) {
    database
        .sql(
            """
            insert into partners.sheet (id, organization_id, referral_id, account_id, until)
            values (:id, :organization, :referral, :account, :until)
            """)
        .param("id", mark)
        .param("organization", organization.value())
        .param("referral", referral.value())
        .param("account", account.value())
        .param("until", ReferralTable.utc(until))
        .update();
  }

  /// The sheet that somebody at the door shows.
  Optional<Sheet> shown(UUID mark) {
    return database
        .sql(
            """
            select organization_id as organization, referral_id as referral, account_id as account,
                   until, opened_at, form
              from partners.sheet where id = :id
            """)
        .param("id", mark)
        .query(Sheet.class)
        .optional();
  }

  /// Opens it; of two who do it at once, one does.
  boolean open(UUID mark, UUID form, Instant now) {
    return database
            .sql(
                """
                update partners.sheet set opened_at = :now, form = :form
                 where id = :id and opened_at is null and until > :now
                """)
            .param("id", mark)
            .param("form", form)
            .param("now", ReferralTable.utc(now))
            .update()
        == 1;
  }
}
