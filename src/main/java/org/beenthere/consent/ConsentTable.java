package org.beenthere.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.beenthere.consent.Consent.State;
import org.beenthere.storage.Constants;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ConsentTable {

  private static final String CONSENT =
      """
      select organization_id, id, account_id, participant_id, state, name, discloser, information,
             purposes, statements, expires_at, expires_when, language, signed_by, signed_how,
             signed_at, shown, ended_at
        from consent.consent
       where organization_id = :organization
      """;

  private final JdbcClient database;
  private final GrantTable grants;

  ConsentTable(JdbcClient database, GrantTable grants) {
    this.database = database;
    this.grants = grants;
  }

  void add(Consent one) {
    var terms = one.terms();
    var signed = one.signature();
    var paper = one.paper();
    var expiry = terms.expiry();
    database
        .sql(
            """
            insert into consent.consent
              (organization_id, id, account_id, participant_id, state, name, discloser, information,
               purposes, statements, expires_at, expires_when, language, signed_by, signed_how,
               signed_at, shown, shown_sha256)
            values
              (:organization, :id, :account, :participant, :state, :name, :discloser, :information,
               :purposes, :statements, :expiresAt, :expiresWhen, :language, :signedBy, :signedHow,
               :signedAt, :shown, :sha256)
            """)
        .param("organization", one.organization().value())
        .param("id", one.id().value())
        .param("account", one.account() == null ? null : one.account().value())
        .param("participant", one.participant() == null ? null : one.participant().value())
        .param("state", one.state().name())
        .param("name", terms.name())
        .param("discloser", terms.discloser())
        .param("information", Constants.names(terms.information()))
        .param("purposes", Constants.names(terms.purposes()))
        .param("statements", Constants.names(terms.statements()))
        .param("expiresAt", expiry instanceof Expiry.At(var end) ? utc(end) : null)
        .param("expiresWhen", expiry instanceof Expiry.When(var what) ? what.name() : null)
        .param("language", terms.language().name())
        .param("signedBy", signed == null ? "" : signed.name())
        .param("signedHow", signed == null ? null : signed.how().name())
        .param("signedAt", signed == null || signed.at() == null ? null : utc(signed.at()))
        .param("shown", paper == null ? "" : paper.text())
        .param("sha256", paper == null ? null : paper.sha256())
        .update();
    one.grants().forEach(grant -> grants.add(one, grant));
  }

  Optional<Consent> withId(OrganizationId organization, ConsentId id) {
    return one(CONSENT + " and id = :id", organization, id);
  }

  /// The permission, held until the end of the transaction: whoever takes it back waits until what
  /// is being told under it is told, and whoever tells waits until it is taken back.
  Optional<Consent> held(OrganizationId organization, ConsentId id) {
    return one(CONSENT + " and id = :id for update", organization, id);
  }

  private Optional<Consent> one(String sql, OrganizationId organization, ConsentId id) {
    return database
        .sql(sql)
        .param("organization", organization.value())
        .param("id", id.value())
        .query(this::read)
        .optional();
  }

  /// Those of somebody who is not welcomed yet, the latest first.
  List<Consent> ofGuest(OrganizationId organization, AccountId account) {
    return database
        .sql(
            CONSENT
                + " and account_id = :account and state <> 'DRAFT'"
                + " order by signed_at desc, id desc limit 200")
        .param("organization", organization.value())
        .param("account", account.value())
        .query(this::read)
        .list();
  }

  List<Consent> ofParticipant(OrganizationId organization, ParticipantId participant) {
    return database
        .sql(
            CONSENT
                + " and participant_id = :participant and state <> 'DRAFT'"
                + " order by signed_at desc, id desc limit 200")
        .param("organization", organization.value())
        .param("participant", participant.value())
        .query(this::read)
        .list();
  }

  List<Consent> ofAccount(OrganizationId organization, AccountId account) {
    return database
        .sql(CONSENT + " and account_id = :account and state = 'ACTIVE' for update")
        .param("organization", organization.value())
        .param("account", account.value())
        .query(this::read)
        .list();
  }

  void end(Consent one, State as, Instant at) {
    database
        .sql(
            """
            update consent.consent set state = :state, ended_at = :at
             where organization_id = :organization and id = :id and state = 'ACTIVE'
            """)
        .param("organization", one.organization().value())
        .param("id", one.id().value())
        .param("state", as.name())
        .param("at", utc(at))
        .update();
  }

  /// Whoever allowed it as a guest is a participant now.
  void becomes(OrganizationId organization, AccountId account, ParticipantId participant) {
    becomes(
        """
        update consent.consent set participant_id = :participant
         where organization_id = :organization and account_id = :account
           and participant_id is null
        """,
        organization,
        account,
        participant);
    becomes(
        """
        update consent.recipient set participant_id = :participant
         where organization_id = :organization and account_id = :account
           and participant_id is null
        """,
        organization,
        account,
        participant);
  }

  private void becomes(
      String update, OrganizationId organization, AccountId account, ParticipantId participant) {
    database
        .sql(update)
        .param("organization", organization.value())
        .param("account", account.value())
        .param("participant", participant.value())
        .update();
  }

  private Consent read(ResultSet row, int number) throws SQLException {
    var organization = new OrganizationId(row.getObject("organization_id", UUID.class));
    var id = new ConsentId(row.getObject("id", UUID.class));
    var found = grants.of(organization, id);
    var language = Language.valueOf(row.getString("language"));
    var terms =
        new Terms(
            row.getString("name"),
            row.getString("discloser"),
            Constants.read(row, "information", Information.class),
            found.stream().map(Grant::recipient).toList(),
            Constants.read(row, "purposes", Purpose.class),
            expiry(row),
            Constants.read(row, "statements", Statement.class),
            language);
    var signedHow = row.getString("signed_how");
    var shown = row.getString("shown");
    return new Consent(
        organization,
        id,
        known(row.getObject("account_id", UUID.class), AccountId::new),
        known(row.getObject("participant_id", UUID.class), ParticipantId::new),
        State.valueOf(row.getString("state")),
        terms,
        signedHow == null
            ? null
            : new Signature(
                row.getString("signed_by"),
                Signature.How.valueOf(signedHow),
                instant(row, "signed_at")),
        shown.isEmpty() ? null : new ConsentPaper(language, shown),
        found,
        instant(row, "ended_at"));
  }

  private static @Nullable Expiry expiry(ResultSet row) throws SQLException {
    var at = instant(row, "expires_at");
    var when = row.getString("expires_when");
    return at != null
        ? new Expiry.At(at)
        : when == null ? null : new Expiry.When(Occurrence.valueOf(when));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    return known(row.getObject(column, OffsetDateTime.class), OffsetDateTime::toInstant);
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static <T, R> @Nullable R known(@Nullable T value, Function<T, R> made) {
    return value == null ? null : made.apply(value);
  }
}
