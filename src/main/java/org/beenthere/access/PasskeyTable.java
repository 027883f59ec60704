package org.beenthere.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/// The passkeys: public keys only, each with the handle of its owner.
@Repository
class PasskeyTable implements UserCredentialRepository {

  private static final String PASSKEY =
      """
      select credential_id, handle, public_key, signature_count, verified_person, transports,
             may_be_synced, is_synced, attestation, client_data, label, created_at, last_used_at
        from access.passkey
      """;

  private final JdbcClient database;
  private final Door door;

  PasskeyTable(JdbcClient database, Door door) {
    this.database = database;
    this.door = door;
  }

  /// Adds a passkey, or stores that it was used.
  @Override
  public void save(CredentialRecord passkey) {
    door.does(() ->
        database
            .sql(
                """
                insert into access.passkey
                  (credential_id, handle, public_key, signature_count, verified_person, transports,
                   may_be_synced, is_synced, attestation, client_data, label, created_at,
                   last_used_at)
                values (:id, :handle, :key, :count, :verified, :transports, :maySync, :synced,
                        :attestation, :clientData, :label, :created, :lastUsed)
                on conflict (credential_id) do update
                  set signature_count = excluded.signature_count,
                      verified_person = excluded.verified_person,
                      is_synced = excluded.is_synced,
                      last_used_at = excluded.last_used_at
                """)
            .param("id", passkey.getCredentialId().getBytes())
            .param("handle", passkey.getUserEntityUserId().getBytes())
            .param("key", passkey.getPublicKey().getBytes())
            .param("count", passkey.getSignatureCount())
            .param("verified", passkey.isUvInitialized())
            .param(
                "transports",
                passkey.getTransports().stream()
                    .map(AuthenticatorTransport::getValue)
                    .toArray(String[]::new))
            .param("maySync", passkey.isBackupEligible())
            .param("synced", passkey.isBackupState())
            .param("attestation", bytes(passkey.getAttestationObject()))
            .param("clientData", bytes(passkey.getAttestationClientDataJSON()))
            .param("label", passkey.getLabel())
            .param("created", passkey.getCreated().atOffset(ZoneOffset.UTC))
            .param("lastUsed", passkey.getLastUsed().atOffset(ZoneOffset.UTC))
            .update());
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes id) {
    return door.asks(() ->
        database
            .sql(PASSKEY + "where credential_id = :id")
            .param("id", id.getBytes())
            .query(PasskeyTable::read)
            .optional()
            .orElse(null));
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes handle) {
    return door.asks(() ->
        database
            .sql(PASSKEY + "where handle = :handle order by created_at")
            .param("handle", handle.getBytes())
            .query(PasskeyTable::read)
            .list());
  }

  /// Removes a passkey of this owner; false when it is not theirs.
  boolean remove(Bytes id, Bytes handle) {
    return door.asks(() ->
        database
                .sql("delete from access.passkey where credential_id = :id and handle = :handle")
                .param("id", id.getBytes())
                .param("handle", handle.getBytes())
                .update()
            == 1);
  }

  @Override
  public void delete(Bytes id) {
    throw new UnsupportedOperationException("only its owner removes a passkey");
  }

  private static byte @Nullable [] bytes(@Nullable Bytes value) {
    return value == null ? null : value.getBytes();
  }

  private static CredentialRecord read(ResultSet row, int number) throws SQLException {
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(new Bytes(row.getBytes("credential_id")))
        .userEntityUserId(new Bytes(row.getBytes("handle")))
        .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
        .signatureCount(row.getLong("signature_count"))
        .uvInitialized(row.getBoolean("verified_person"))
        .transports(
            Arrays.stream((String[]) row.getArray("transports").getArray())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet()))
        .backupEligible(row.getBoolean("may_be_synced"))
        .backupState(row.getBoolean("is_synced"))
        .attestationObject(new Bytes(row.getBytes("attestation")))
        .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
        .label(row.getString("label"))
        .created(instant(row, "created_at"))
        .lastUsed(instant(row, "last_used_at"))
        .build();
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
