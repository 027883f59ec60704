package org.beenthere.messages;

import java.util.Map;
import java.util.stream.Collectors;
import org.beenthere.messages.Sides.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SideTable {

  private final JdbcClient database;

  SideTable(JdbcClient database) {
    this.database = database;
  }

  Sides of(Conversation one) {
    return new Sides(
        database
            .sql(
                """
                select side, read_to, marks from messages.side
                 where organization_id = :organization and conversation_id = :conversation
                """)
            .param("organization", one.organizationId().value())
            .param("conversation", one.id().value())
            .query((row, number) ->
                Map.entry(
                    Side.valueOf(row.getString("side")),
                    new Standing(row.getLong("read_to"), row.getBoolean("marks"))))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  void readTo(Conversation one, Side side, long number) {
    database
        .sql(
            """
            insert into messages.side
              (organization_id, conversation_id, side, participant_id, read_to)
            values (:organization, :conversation, :side, :participant, :number)
            on conflict (organization_id, conversation_id, side)
              do update set read_to = greatest(side.read_to, excluded.read_to)
            """)
        .param("organization", one.organizationId().value())
        .param("conversation", one.id().value())
        .param("side", side.name())
        .param("participant", one.participantId().value())
        .param("number", number)
        .update();
  }

  void wants(Conversation one, Side side, boolean marks) {
    database
        .sql(
            """
            insert into messages.side (organization_id, conversation_id, side, participant_id, marks)
            values (:organization, :conversation, :side, :participant, :marks)
            on conflict (organization_id, conversation_id, side) do update set marks = excluded.marks
            """)
        .param("organization", one.organizationId().value())
        .param("conversation", one.id().value())
        .param("side", side.name())
        .param("participant", one.participantId().value())
        .param("marks", marks)
        .update();
  }
}
