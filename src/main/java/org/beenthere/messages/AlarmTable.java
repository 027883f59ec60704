package org.beenthere.messages;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AlarmTable {

  private static final String OPEN =
      """
      select conversation_id, participant_id, specialist_id, heard_at, on_call
        from messages.alarm
       where organization_id = :organization and settled_at is null\
      """;

  private final JdbcClient database;

  AlarmTable(JdbcClient database) {
    this.database = database;
  }

  /// Words of danger were heard, perhaps not for the first time. Asked for by the house.
  void hear(Conversation one, Instant at, @Nullable AccountId onCall) {
    database
        .sql(
            """
            insert into messages.alarm
              (organization_id, conversation_id, participant_id, specialist_id, heard_at, on_call)
            values (:organization, :conversation, :participant, :specialist, :at, :onCall)
            on conflict (organization_id, conversation_id)
              do update set heard_at = excluded.heard_at, on_call = excluded.on_call,
                            settled_at = null
            """)
        .param("organization", one.organizationId().value())
        .param("conversation", one.id().value())
        .param("participant", one.participantId().value())
        .param("specialist", one.specialistId().value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("onCall", onCall == null ? null : onCall.value())
        .update();
  }

  /// Those that whoever is asking sees, the longest first.
  List<Alarm> open(OrganizationId organization) {
    return database
        .sql(OPEN + " order by heard_at limit 50")
        .param("organization", organization.value())
        .query(Alarm.class)
        .list();
  }

  List<Alarm> open(OrganizationId organization, ParticipantId participant) {
    return database
        .sql(OPEN + " and participant_id = :participant")
        .param("organization", organization.value())
        .param("participant", participant.value())
        .query(Alarm.class)
        .list();
  }

  /// Somebody answered, or looked after it. Asked for by the house.
  void settle(OrganizationId organization, ConversationId conversation, Instant now) {
    database
        .sql(
            """
            update messages.alarm set settled_at = :now
             where organization_id = :organization and conversation_id = :conversation
               and settled_at is null
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("organization", organization.value())
        .param("conversation", conversation.value())
        .update();
  }
}
