package org.beenthere.access;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.beenthere.vocabulary.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountTable {

  private static final String OPEN =
      """
      select id, sign_in, email, called, password_hash, language, opened_at, closed_at
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
              (id, sign_in, email, called, password_hash, language, opened_at)
            values (:id, :signIn, :email, :called, :hash, :language, :openedAt)
            """)
        .param("id", account.id().value())
        .param("signIn", account.signIn())
        .param("email", account.email())
        .param("called", account.called())
        .param("hash", account.passwordHash())
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
}
