package org.beenthere.referrals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Requests that were put aside, sealed, and the marks of what opens them.
@Repository
class AsideTable {

  private final JdbcClient database;

  AsideTable(JdbcClient database) {
    this.database = database;
  }

  /// @return whether it was not there before
  boolean add(DraftTicket ticket, String sealed, Instant now) {
    return database
            .sql(
                """
                insert into referrals.draft (organization_id, id, sealed, kept_at)
                values (:organization, :id, :sealed, :now)
                on conflict do nothing
                """)
            .param("organization", ticket.organization().value())
            .param("id", ticket.draft())
            .param("sealed", sealed)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void addKey(DraftTicket ticket, UUID mark) {
    database
        .sql(
            """
            insert into referrals.draft_key (id, organization_id, draft_id)
            values (:mark, :organization, :draft)
            """)
        .param("mark", mark)
        .param("organization", ticket.organization().value())
        .param("draft", ticket.draft())
        .update();
  }

  /// @return whether it is still there
  boolean change(DraftTicket ticket, String sealed, Instant now) {
    return database
            .sql(
                """
                update referrals.draft set sealed = :sealed, kept_at = :now
                 where organization_id = :organization and id = :id
                """)
            .param("organization", ticket.organization().value())
            .param("id", ticket.draft())
            .param("sealed", sealed)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  Optional<String> sealed(DraftTicket ticket) {
    return database
        .sql(
            "select sealed from referrals.draft where organization_id = :organization and id = :id")
        .param("organization", ticket.organization().value())
        .param("id", ticket.draft())
        .query(String.class)
        .optional();
  }

  void forget(DraftTicket ticket) {
    database
        .sql("delete from referrals.draft where organization_id = :organization and id = :id")
        .param("organization", ticket.organization().value())
        .param("id", ticket.draft())
        .update();
  }

  void forgetOld(OrganizationId organization, Instant before) {
    database
        .sql(
            """
            delete from referrals.draft where organization_id = :organization and kept_at < :before
            """)
        .param("organization", organization.value())
        .param("before", before.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// What a key opens. Asked for by the door, with that key in hand.
  Optional<DraftTicket> find(UUID mark) {
    return database
        .sql("select organization_id, draft_id from referrals.draft_key where id = :mark")
        .param("mark", mark)
        .query((row, number) ->
            new DraftTicket(
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getObject("draft_id", UUID.class)))
        .optional();
  }
}
