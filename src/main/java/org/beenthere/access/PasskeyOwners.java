package org.beenthere.access;

import java.util.Optional;
import java.util.UUID;
import org.beenthere.vocabulary.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Repository;

/// Whom a passkey belongs to. A device is told a random handle and the name that its owner signs in
/// with; the name shows up when it asks which passkey to use.
@Repository
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

  private final JdbcClient database;
  private final Accounts accounts;
  private final Door door;

  PasskeyOwners(JdbcClient database, Accounts accounts, Door door) {
    this.database = database;
    this.accounts = accounts;
    this.door = door;
  }

  /// The owner that stands for an account, made when there is none yet.
  PublicKeyCredentialUserEntity of(AccountId account) {
    door.does(() ->
        database
            .sql(
                """
                insert into access.passkey_owner (account_id, handle) values (:account, :handle)
                on conflict (account_id) do nothing
                """)
            .param("account", account.value())
            .param("handle", Bytes.random().getBytes())
            .update());
    var owner = findByUsername(account.toString());
    if (owner == null) {
      throw new IllegalStateException("the account is closed");
    }
    return owner;
  }

  Optional<AccountId> account(Bytes handle) {
    return door.asks(() ->
        database
            .sql("select account_id from access.passkey_owner where handle = :handle")
            .param("handle", handle.getBytes())
            .query(UUID.class)
            .optional()
            .map(AccountId::new));
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
    return account(handle).flatMap(account -> entity(account, handle)).orElse(null);
  }

  /// @param name of the account in the program, which is its identifier
  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
    var account = AccountId.of(name);
    return door.asks(() ->
            database
                .sql("select handle from access.passkey_owner where account_id = :account")
                .param("account", account.value())
                .query(byte[].class)
                .optional())
        .flatMap(handle -> entity(account, new Bytes(handle)))
        .orElse(null);
  }

  private Optional<PublicKeyCredentialUserEntity> entity(AccountId account, Bytes handle) {
    return accounts
        .find(account)
        .map(found ->
            ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle)
                .name(found.signIn())
                .displayName(found.signIn())
                .build());
  }

  @Override
  public void save(PublicKeyCredentialUserEntity owner) {
    throw new UnsupportedOperationException("an owner is made from an account");
  }

  @Override
  public void delete(Bytes handle) {
    throw new UnsupportedOperationException("an owner stays as long as the account");
  }
}
