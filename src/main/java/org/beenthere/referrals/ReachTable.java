package org.beenthere.referrals;

import java.util.List;
import java.util.UUID;
import org.beenthere.participants.ReachColumns;
import org.beenthere.participants.SafeContact;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How whoever asked is reached, within their request.
@Repository
class ReachTable {

  private final JdbcClient database;

  ReachTable(JdbcClient database) {
    this.database = database;
  }

  /// How often it was changed.
  int version(OrganizationId organization, RequestId id) {
    return database
        .sql(
            """
            select reach_version from referrals.request
             where organization_id = :organization and id = :id
            """)
        .param("organization", organization.value())
        .param("id", id.value())
        .query(Integer.class)
        .single();
  }

  /// Asked for by the house: whoever asked changes nothing but this.
  void put(OrganizationId organization, RequestId id, SafeContact reach) {
    ReachColumns.bind(
            database.sql(
                "update referrals.request set "
                    + ReachColumns.CHANGES
                    + """
                    , reach_version = reach_version + 1, version = version + 1
                     where organization_id = :organization and id = :id
                    """),
            reach)
        .param("organization", organization.value())
        .param("id", id.value())
        .update();
  }

  /// Forgets how whoever is with us now could be reached when they asked.
  ///
  /// @return the requests they asked with
  List<RequestId> forget(OrganizationId organization, AccountId account) {
    return ReachColumns.bind(
            database.sql(
                "update referrals.request set "
                    + ReachColumns.CHANGES
                    + """
                    , version = version + 1
                     where organization_id = :organization and account_id = :account
                       and state = 'WELCOMED'
                    returning id
                    """),
            SafeContact.INBOX_ONLY)
        .param("organization", organization.value())
        .param("account", account.value())
        .query((row, number) -> new RequestId(row.getObject("id", UUID.class)))
        .list();
  }
}
