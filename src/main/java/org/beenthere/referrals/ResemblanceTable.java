package org.beenthere.referrals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What managers said about two who may be one person.
@Repository
class ResemblanceTable {

  private final JdbcClient database;

  ResemblanceTable(JdbcClient database) {
    this.database = database;
  }

  /// What holds now about those whom this request may be.
  Map<ParticipantId, Boolean> of(OrganizationId organization, RequestId request) {
    var said = new HashMap<ParticipantId, Boolean>();
    database
        .sql(
            """
            select participant_id, same from referrals.resemblance
             where organization_id = :organization and request_id = :request and ended_at is null
            """)
        .param("organization", organization.value())
        .param("request", request.value())
        .query((row, number) ->
            said.put(
                new ParticipantId(row.getObject("participant_id", UUID.class)),
                row.getBoolean("same")))
        .list();
    return said;
  }

  /// Says it anew; what was said before about the two ends.
  void say(
      OrganizationId organization,
      RequestId request,
      ParticipantId participant,
      boolean same,
      AccountId by,
      Instant now) {
    end(organization, request, participant, by, now);
    database
        .sql(
            """
            insert into referrals.resemblance
              (organization_id, id, request_id, participant_id, same, said_by, said_at)
            values (:organization, :id, :request, :participant, :same, :by, :now)
            """)
        .param("organization", organization.value())
        .param("id", Identifier.fresh())
        .param("request", request.value())
        .param("participant", participant.value())
        .param("same", same)
        .param("by", by.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void end(
      OrganizationId organization,
      RequestId request,
      ParticipantId participant,
      AccountId by,
      Instant now) {
    database
        .sql(
            """
            update referrals.resemblance set ended_by = :by, ended_at = :now
             where organization_id = :organization and request_id = :request
               and participant_id = :participant and ended_at is null
            """)
        .param("organization", organization.value())
        .param("request", request.value())
        .param("participant", participant.value())
        .param("by", by.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }
}
