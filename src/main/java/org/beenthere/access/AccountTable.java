package org.beenthere.access;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountTable {

  private static final String OPEN =
      """
      select id, sign_in, email, called, password_hash, pass_words, language, opened_at, closed_at,
             sent_out
        from access.account
       where closed_at is null
      """;

  private final JdbcClient database;

  AccountTable(JdbcClient database) {
    this.database = database;
  }

  void add(Account account) {
    database
        .sql(
            """
            insert into access.account
              (id, sign_in, email, called, password_hash, pass_words, language, opened_at)
            values (:id, :signIn, :email, :called, :hash, :passWords, :language, :openedAt)
            """)
        .param("id", account.id().value())
        .param("signIn", account.signIn())
        .param("email", account.email())
        .param("called", account.called())
        .param("hash", account.passwordHash())
        .param("passWords", account.passWords())
        .param("language", account.language().name())
        .param("openedAt", account.openedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Account> withSignIn(String signIn) {
    return database
        .sql(OPEN + "and sign_in = :signIn")
        .param("signIn", signIn)
        .query(Account.class)
        .optional();
  }

  Optional<Account> withId(AccountId id) {
    return database
        .sql(OPEN + "and id = :id")
        .param("id", id.value())
        .query(Account.class)
        .optional();
  }

  List<Account> withIds(Collection<AccountId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return database
        .sql(OPEN + "and id in (:ids)")
        .param("ids", ids.stream().map(AccountId::value).toList())
        .query(Account.class)
        .list();
  }

  /// Accounts whose links go to this address.
  List<Account> withEmail(String email) {
    return database
        .sql(OPEN + "and (email = :email or sign_in = :email) order by opened_at")
        .param("email", email)
        .query(Account.class)
        .list();
  }

  void changeName(AccountId id, String called, Language language) {
    database
        .sql("update access.account set called = :called, language = :language where id = :id")
        .param("called", called)
        .param("language", language.name())
        .param("id", id.value())
        .update();
  }

  /// @param passWords whether it is a phrase of ours
  void changePassword(AccountId id, String hash, boolean passWords) {
    database
        .sql("update access.account set password_hash = :hash, pass_words = :words where id = :id")
        .param("hash", hash)
        .param("words", passWords)
        .param("id", id.value())
        .update();
    sendOut(id);
    forgetLinks(id);
  }

  /// The first words of an account; nothing when it has any. Of two who come at once, one gives.
  boolean giveFirstWords(AccountId id, String hash) {
    return database
            .sql(
                """
                update access.account set password_hash = :hash, pass_words = true
                 where id = :id and password_hash is null and closed_at is null
                """)
            .param("hash", hash)
            .param("id", id.value())
            .update()
        == 1;
  }

  /// Whoever is proving themselves at this moment comes too late.
  void sendOut(AccountId id) {
    database
        .sql("update access.account set sent_out = sent_out + 1 where id = :id")
        .param("id", id.value())
        .update();
  }

  /// Links that are on their way lead nowhere any more.
  private void forgetLinks(AccountId id) {
    database
        .sql("delete from access.one_time_link where account_id = :id and purpose = 'SIGN_IN'")
        .param("id", id.value())
        .update();
  }

  /// Forgets every way in but the password: second step, passkeys, links on their way.
  void forgetOtherWays(AccountId id) {
    for (var table : List.of("second_factor", "passkey_owner", "one_time_link")) {
      database
          .sql("delete from access." + table + " where account_id = :id")
          .param("id", id.value())
          .update();
    }
  }

  void changeEmail(AccountId id, String email) {
    database
        .sql("update access.account set email = :email where id = :id")
        .param("email", email)
        .param("id", id.value())
        .update();
  }

  void close(AccountId id, Instant now) {
    database
        .sql("update access.account set closed_at = :now where id = :id and closed_at is null")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", id.value())
        .update();
  }

  /// Closes an account and empties it: what is left says that it was there, and not whose it was.
  void forget(AccountId id, Instant now) {
    database
        .sql(
            """
            update access.account
               set closed_at = :now, called = '-', email = null, password_hash = null,
                   sign_in = 'forgotten-' || id
             where id = :id
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", id.value())
        .update();
  }
}
