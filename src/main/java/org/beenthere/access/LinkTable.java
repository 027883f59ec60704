package org.beenthere.access;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.beenthere.vocabulary.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LinkTable {

  /// What a link is for.
  enum Purpose {
    /// Signing in.
    SIGN_IN,
    /// Confirming an address.
    EMAIL
  }

  /// @param email the address that opening the link confirms, or null
  record Link(AccountId accountId, @Nullable String email) {}

  private final JdbcClient database;

  LinkTable(JdbcClient database) {
    this.database = database;
  }

  void add(byte[] hash, AccountId account, Purpose purpose, @Nullable String email, Instant until) {
    database
        .sql(
            """
            insert into access.one_time_link (token_hash, account_id, purpose, email, until)
            values (:hash, :account, :purpose, :email, :until)
            """)
        .param("hash", hash)
        .param("account", account.value())
        .param("purpose", purpose.name())
        .param("email", email)
        .param("until", until.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Whether the link would still work.
  boolean works(byte[] hash, Purpose purpose, Instant now) {
    return database
        .sql(
            """
            select exists (select from access.one_time_link
                            where token_hash = :hash and purpose = :purpose
                              and used_at is null and until > :now)
            """)
        .param("hash", hash)
        .param("purpose", purpose.name())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Boolean.class)
        .single();
  }

  /// Uses a link up. Of two who try at once, one succeeds.
  Optional<Link> use(byte[] hash, Purpose purpose, Instant now) {
    return database
        .sql(
            """
            update access.one_time_link set used_at = :now
             where token_hash = :hash and purpose = :purpose and used_at is null and until > :now
            returning account_id, email
            """)
        .param("hash", hash)
        .param("purpose", purpose.name())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Link.class)
        .optional();
  }

  int forgetBefore(Instant moment) {
    return database
        .sql("delete from access.one_time_link where until < :moment")
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .update();
  }
}
