package org.beenthere.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.beenthere.storage.Constants;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was told under which permission, and the sheets that were signed with a pen. Both are only
/// added to.
@Repository
class LedgerTable {

  private final JdbcClient database;

  LedgerTable(JdbcClient database) {
    this.database = database;
  }

  /// @param by who told it, or null when it was us
  /// @param to who of them read it, or null when it went to all of them
  void add(
      Permission.Granted key,
      Set<Information> told,
      @Nullable String by,
      @Nullable AccountId to,
      WayOut way,
      Instant at) {
    var partner = key.recipient().partner();
    database
        .sql(
            """
            insert into consent.disclosure
              (organization_id, id, consent_id, at, partner_id, told_by, recipient, to_account,
               information, purposes, notice, channel)
            values
              (:organization, :id, :consent, :at, :partner, :by, :recipient, :account,
               :information, :purposes, :notice, :way)
            """)
        .param("organization", key.organization().value())
        .param("id", Identifier.fresh())
        .param("consent", key.consent().value())
        .param("at", ConsentTable.utc(at))
        .param("partner", partner == null ? null : partner.value())
        .param("recipient", key.recipient().name())
        .param("by", by)
        .param("account", to == null ? null : to.value())
        .param("information", Constants.names(told))
        .param("purposes", Constants.names(key.purposes()))
        .param("notice", Part2Notice.VERSION)
        .param("way", way.name())
        .update();
  }

  /// What was told under a permission, the latest first.
  List<Disclosure> of(OrganizationId organization, ConsentId consent) {
    return database
        .sql(
            """
            select consent_id, at, coalesce(told_by, '') as told_by, recipient, information, purposes, notice, channel
              from consent.disclosure
             where organization_id = :organization and consent_id = :consent
             order by at desc, id desc limit 200
            """)
        .param("organization", organization.value())
        .param("consent", consent.value())
        .query(LedgerTable::read)
        .list();
  }

  void keep(OrganizationId organization, ConsentId consent, Upload sheet) {
    database
        .sql(
            """
            insert into consent.sheet (organization_id, consent_id, media_type, content, sha256)
            values (:organization, :consent, :type, :content, :sha256)
            """)
        .param("organization", organization.value())
        .param("consent", consent.value())
        .param("type", sheet.mediaType())
        .param("content", sheet.content())
        .param("sha256", ConsentPaper.sha256(sheet.content()))
        .update();
  }

  Optional<Upload> sheet(OrganizationId organization, ConsentId consent) {
    return database
        .sql(
            """
            select media_type, content from consent.sheet
             where organization_id = :organization and consent_id = :consent
            """)
        .param("organization", organization.value())
        .param("consent", consent.value())
        .query((row, number) -> new Upload(row.getString("media_type"), row.getBytes("content")))
        .optional();
  }

  /// Lets go of what was told, signed and allowed under permissions that were over long ago. The
  /// tables themselves know how long that is.
  ///
  /// @return how many permissions it were
  int forget(OrganizationId organization) {
    for (var table : List.of("disclosure", "sheet", "recipient")) {
      database
          .sql(
              "delete from consent."
                  + table
                  + " where organization_id = :organization"
                  + " and consent.is_long_over(organization_id, consent_id)")
          .param("organization", organization.value())
          .update();
    }
    return database
        .sql(
            """
            delete from consent.consent
             where organization_id = :organization and consent.is_long_over(organization_id, id)
            """)
        .param("organization", organization.value())
        .update();
  }

  private static Disclosure read(ResultSet row, int number) throws SQLException {
    return new Disclosure(
        new ConsentId(row.getObject("consent_id", UUID.class)),
        Objects.requireNonNull(ConsentTable.instant(row, "at")),
        row.getString("told_by"),
        row.getString("recipient"),
        Constants.read(row, "information", Information.class),
        Constants.read(row, "purposes", Purpose.class),
        row.getString("notice"),
        WayOut.valueOf(row.getString("channel")));
  }
}
