package org.beenthere.access;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.beenthere.vocabulary.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SecondFactorTable {

  /// @param secret sealed with the key of the house
  /// @param confirmedAt null while it is being set up
  /// @param lastStep the last time step whose code was used
  record Stored(byte[] secret, @Nullable Instant confirmedAt, long lastStep) {}

  private final JdbcClient database;

  SecondFactorTable(JdbcClient database) {
    this.database = database;
  }

  Optional<Stored> of(AccountId account) {
    return database
        .sql(
            """
            select secret, confirmed_at, last_step from access.second_factor
             where account_id = :account
            """)
        .param("account", account.value())
        .query(Stored.class)
        .optional();
  }

  /// Begins setting up, unless it is set up already.
  void begin(AccountId account, byte[] secret) {
    database
        .sql(
            """
            insert into access.second_factor (account_id, secret) values (:account, :secret)
            on conflict (account_id) do update set secret = excluded.secret, last_step = 0
             where second_factor.confirmed_at is null
            """)
        .param("account", account.value())
        .param("secret", secret)
        .update();
  }

  /// False when there is nothing that is being set up.
  boolean confirm(AccountId account, Instant now) {
    return database
            .sql(
                """
                update access.second_factor set confirmed_at = :now
                 where account_id = :account and confirmed_at is null
                """)
            .param("account", account.value())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// Uses up a time step; false when it, or a later one, was used already.
  boolean use(AccountId account, long step) {
    return database
            .sql(
                """
                update access.second_factor set last_step = :step
                 where account_id = :account and last_step < :step
                """)
            .param("account", account.value())
            .param("step", step)
            .update()
        == 1;
  }

  void remove(AccountId account) {
    database
        .sql("delete from access.second_factor where account_id = :account")
        .param("account", account.value())
        .update();
  }

  void replaceCodes(AccountId account, List<byte[]> hashes) {
    database
        .sql("delete from access.recovery_code where account_id = :account")
        .param("account", account.value())
        .update();
    for (var hash : hashes) {
      database
          .sql("insert into access.recovery_code (account_id, code_hash) values (:account, :hash)")
          .param("account", account.value())
          .param("hash", hash)
          .update();
    }
  }

  /// Uses up a recovery code; false when there is none like it.
  boolean useCode(AccountId account, byte[] hash) {
    return database
            .sql(
                "delete from access.recovery_code where account_id = :account and code_hash = :hash")
            .param("account", account.value())
            .param("hash", hash)
            .update()
        == 1;
  }

  int codesLeft(AccountId account) {
    return database
        .sql("select count(*) from access.recovery_code where account_id = :account")
        .param("account", account.value())
        .query(Integer.class)
        .single();
  }
}
