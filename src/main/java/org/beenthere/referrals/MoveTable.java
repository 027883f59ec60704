package org.beenthere.referrals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who was moved out of the published order.
@Repository
class MoveTable {

  private final JdbcClient database;

  MoveTable(JdbcClient database) {
    this.database = database;
  }

  Optional<MoveReason> of(OrganizationId organization, RequestId request) {
    return database
        .sql(
            """
            select reason from referrals.move
             where organization_id = :organization and request_id = :request and ended_at is null
            """)
        .param("organization", organization.value())
        .param("request", request.value())
        .query((row, number) -> MoveReason.valueOf(row.getString("reason")))
        .optional();
  }

  void end(OrganizationId organization, RequestId request, AccountId by, Instant now) {
    database
        .sql(
            """
            update referrals.move set ended_by = :by, ended_at = :now
             where organization_id = :organization and request_id = :request and ended_at is null
            """)
        .param("organization", organization.value())
        .param("request", request.value())
        .param("by", by.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  UUID add(
      OrganizationId organization,
      RequestId request,
      MoveReason reason,
      AccountId by,
      Instant now) {
    var id = Identifier.fresh();
    database
        .sql(
            """
            insert into referrals.move
              (organization_id, id, request_id, reason, moved_by, moved_at)
            values (:organization, :id, :request, :reason, :by, :now)
            """)
        .param("organization", organization.value())
        .param("id", id)
        .param("request", request.value())
        .param("reason", reason.name())
        .param("by", by.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    return id;
  }
}
