package org.beenthere.referrals;

import java.util.List;
import java.util.UUID;
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
    database
        .sql(
            """
            update referrals.request
               set reach_by = :by, phone = :phone, email = :email, safe_from = :from,
                   safe_until = :until, voicemail = :voicemail, safe_words = :words,
                   reach_version = reach_version + 1, version = version + 1
             where organization_id = :organization and id = :id
            """)
        .param("organization", organization.value())
        .param("id", id.value())
        .param("by", reach.by().name())
        .param("phone", reach.phone())
        .param("email", reach.email())
        .param("from", reach.from())
        .param("until", reach.until())
        .param("voicemail", reach.voicemail())
        .param("words", reach.words())
        .update();
  }

  /// Forgets how whoever is with us now could be reached when they asked.
  ///
  /// @return the requests they asked with
  List<RequestId> forget(OrganizationId organization, AccountId account) {
    return database
        .sql(
            """
            update referrals.request
               set reach_by = 'INBOX', phone = null, email = null, safe_from = null,
                   safe_until = null, voicemail = false, safe_words = '', version = version + 1
             where organization_id = :organization and account_id = :account
               and state = 'WELCOMED'
            returning id
            """)
        .param("organization", organization.value())
        .param("account", account.value())
        .query((row, number) -> new RequestId(row.getObject("id", UUID.class)))
        .list();
  }
}
