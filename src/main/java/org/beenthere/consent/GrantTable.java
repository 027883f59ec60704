package org.beenthere.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.beenthere.storage.Constants;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.PartnerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The recipients of permissions, each in force by itself.
@Repository
class GrantTable {

  private final JdbcClient database;

  GrantTable(JdbcClient database) {
    this.database = database;
  }

  void add(Consent of, Grant one) {
    var recipient = one.recipient();
    var partner = recipient.partner();
    var person = recipient instanceof Recipient.Person somebody ? somebody.account() : null;
    database
        .sql(
            """
            insert into consent.recipient
              (organization_id, consent_id, number, account_id, participant_id, kind, partner_id,
               to_account, name, since, until)
            values
              (:organization, :consent, :number, :account, :participant, :kind, :partner,
               :toAccount, :name, :since, :until)
            """)
        .param("organization", of.organization().value())
        .param("consent", of.id().value())
        .param("number", one.number())
        .param("account", of.account() == null ? null : of.account().value())
        .param("participant", of.participant() == null ? null : of.participant().value())
        .param("kind", recipient instanceof Recipient.OfClass ? "CLASS" : "NAMED")
        .param("partner", partner == null ? null : partner.value())
        .param("toAccount", person == null ? null : person.value())
        .param("name", recipient.name())
        .param("since", one.since() == null ? null : ConsentTable.utc(one.since()))
        .param("until", one.until() == null ? null : ConsentTable.utc(one.until()))
        .update();
  }

  List<Grant> of(OrganizationId organization, ConsentId consent) {
    return database
        .sql(
            """
            select number, kind, partner_id, to_account, name, since, until, withdrawn_at, without
              from consent.recipient
             where organization_id = :organization and consent_id = :consent
             order by number
            """)
        .param("organization", organization.value())
        .param("consent", consent.value())
        .query(GrantTable::read)
        .list();
  }

  /// Closes what is open to them. It takes effect with the next statement.
  ///
  /// @param number which of them, or 0 for all
  void withdraw(OrganizationId organization, ConsentId consent, int number, Instant at) {
    database
        .sql(
            """
            update consent.recipient set withdrawn_at = :at
             where organization_id = :organization and consent_id = :consent
               and (:number = 0 or number = :number) and withdrawn_at is null
            """)
        .param("organization", organization.value())
        .param("consent", consent.value())
        .param("number", number)
        .param("at", ConsentTable.utc(at))
        .update();
  }

  /// Takes a part back from one of them while the rest holds; more each time, never less.
  void narrow(OrganizationId organization, ConsentId consent, int number, Information what) {
    database
        .sql(
            """
            update consent.recipient set without = without || :what::text
             where organization_id = :organization and consent_id = :consent and number = :number
               and withdrawn_at is null and :what <> all (without)
            """)
        .param("organization", organization.value())
        .param("consent", consent.value())
        .param("number", number)
        .param("what", what.name())
        .update();
  }

  /// What was to end it happened.
  void over(OrganizationId organization, ConsentId consent, Instant at) {
    database
        .sql(
            """
            update consent.recipient set until = :at
             where organization_id = :organization and consent_id = :consent
               and withdrawn_at is null and (until is null or until > :at)
            """)
        .param("organization", organization.value())
        .param("consent", consent.value())
        .param("at", ConsentTable.utc(at))
        .update();
  }

  private static Grant read(ResultSet row, int number) throws SQLException {
    var partner = row.getObject("partner_id", UUID.class);
    var name = row.getString("name");
    return new Grant(
        row.getInt("number"),
        recipient(row, partner, name),
        ConsentTable.instant(row, "since"),
        ConsentTable.instant(row, "until"),
        ConsentTable.instant(row, "withdrawn_at"),
        Constants.read(row, "without", Information.class));
  }

  private static Recipient recipient(ResultSet row, @Nullable UUID partner, String name)
      throws SQLException {
    var person = row.getObject("to_account", UUID.class);
    if ("CLASS".equals(row.getString("kind"))) {
      return new Recipient.OfClass(name);
    }
    return partner != null && person != null
        ? new Recipient.Person(new PartnerId(partner), new AccountId(person), name)
        : new Recipient.Named(partner == null ? null : new PartnerId(partner), name);
  }
}
