package org.beenthere.certification;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CredentialTable {

  private static final String CREDENTIAL =
      """
      select organization_id as organization, id, holder_id as holder, title, jurisdiction, number,
             issuer, granted_on, valid_until, suspended_on, revoked_on
        from certification.credential
      """;

  private final JdbcClient database;

  CredentialTable(JdbcClient database) {
    this.database = database;
  }

  /// @return false when it was there before
  boolean add(Credential credential) {
    return database
            .sql(
                """
                insert into certification.credential
                  (organization_id, id, holder_id, title, jurisdiction, number, issuer, granted_on,
                   valid_until, suspended_on, revoked_on)
                values (:organization, :id, :holder, :title, :jurisdiction, :number, :issuer,
                        :grantedOn, :validUntil, :suspendedOn, :revokedOn)
                on conflict do nothing
                """)
            .param("organization", credential.organization().value())
            .param("id", credential.id().value())
            .param("holder", credential.holder().value())
            .param("title", credential.title())
            .param("jurisdiction", credential.jurisdiction())
            .param("number", credential.number())
            .param("issuer", credential.issuer())
            .param("grantedOn", credential.grantedOn())
            .param("validUntil", credential.validUntil())
            .param("suspendedOn", credential.suspendedOn())
            .param("revokedOn", credential.revokedOn())
            .update()
        > 0;
  }

  /// Suspends a credential from a day on, or lets it hold again.
  ///
  /// @return its holder, unless there is no such credential or that is how it stands already
  List<AccountId> suspend(
      OrganizationId organization, CredentialId id, @Nullable LocalDate suspendedOn) {
    return database
        .sql(
            """
            update certification.credential
               set suspended_on = :day, lapse_told = cast(:day as date) is not null
             where organization_id = :organization and id = :id and revoked_on is null
               and (suspended_on is null) = (cast(:day as date) is not null)
            returning holder_id
            """)
        .param("organization", organization.value())
        .param("id", id.value())
        .param("day", suspendedOn)
        .query((row, number) -> new AccountId(row.getObject("holder_id", UUID.class)))
        .list();
  }

  /// Revokes a credential for good.
  ///
  /// @return its holder, unless there is no such credential or it was revoked already
  List<AccountId> revoke(OrganizationId organization, CredentialId id, LocalDate revokedOn) {
    return database
        .sql(
            """
            update certification.credential set revoked_on = :day, lapse_told = true
             where organization_id = :organization and id = :id and revoked_on is null
            returning holder_id
            """)
        .param("organization", organization.value())
        .param("id", id.value())
        .param("day", revokedOn)
        .query((row, number) -> new AccountId(row.getObject("holder_id", UUID.class)))
        .list();
  }

  /// Marks those that ran out before that day as told, and says whose they are. Two looks at once
  /// tell each of them one time.
  List<AccountId> tellLapsed(OrganizationId organization, LocalDate today) {
    return database
        .sql(
            """
            update certification.credential set lapse_told = true
             where organization_id = :organization and valid_until < :today and not lapse_told
            returning holder_id
            """)
        .param("organization", organization.value())
        .param("today", today)
        .query((row, number) -> new AccountId(row.getObject("holder_id", UUID.class)))
        .list();
  }

  List<Credential> heldBy(Collection<AccountId> holders) {
    if (holders.isEmpty()) {
      return List.of();
    }
    return database
        .sql(CREDENTIAL + "where holder_id in (:holders) order by valid_until desc, id")
        .param("holders", holders.stream().map(AccountId::value).toList())
        .query(Credential.class)
        .list();
  }
}
