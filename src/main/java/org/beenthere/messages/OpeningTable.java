package org.beenthere.messages;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Whether somebody who walks with a person now may read what they wrote with others before.
@Repository
class OpeningTable {

  private final JdbcClient database;

  OpeningTable(JdbcClient database) {
    this.database = database;
  }

  /// What the person said about this specialist; empty when they have not been asked, or have not
  /// answered.
  Optional<Boolean> said(
      OrganizationId organization, ParticipantId participant, SpecialistId specialist) {
    return database
        .sql(
            """
            select bool_or(may_read) from messages.opening
             where organization_id = :organization and participant_id = :participant
               and specialist_id = :specialist
            having count(*) > 0
            """)
        .param("organization", organization.value())
        .param("participant", participant.value())
        .param("specialist", specialist.value())
        .query(Boolean.class)
        .optional();
  }

  void say(Conversation earlier, SpecialistId specialist, boolean mayRead, Instant now) {
    database
        .sql(
            """
            insert into messages.opening
              (organization_id, conversation_id, participant_id, specialist_id, may_read, said_at)
            values (:organization, :conversation, :participant, :specialist, :may, :now)
            on conflict (organization_id, conversation_id, specialist_id)
              do update set may_read = excluded.may_read, said_at = excluded.said_at
            """)
        .param("organization", earlier.organizationId().value())
        .param("conversation", earlier.id().value())
        .param("participant", earlier.participantId().value())
        .param("specialist", specialist.value())
        .param("may", mayRead)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }
}
