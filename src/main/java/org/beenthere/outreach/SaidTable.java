package org.beenthere.outreach;

import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SaidTable {

  private final JdbcClient database;

  SaidTable(JdbcClient database) {
    this.database = database;
  }

  /// @return whether it is new; the same words of the same form are sent once
  boolean add(Ticket ticket, Message message) {
    return database
            .sql(
                """
                insert into outreach.message
                  (organization_id, conversation_id, id, by_writer, called, words, danger, written_at)
                values (:organization, :conversation, :id, :byWriter, :called, :words, :danger, :at)
                on conflict do nothing
                """)
            .param("organization", ticket.organization().value())
            .param("conversation", ticket.conversation().value())
            .param("id", message.id())
            .param("byWriter", message.byWriter())
            .param("called", message.called())
            .param("words", message.words())
            .param("danger", message.danger())
            .param("at", message.writtenAt().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// The words of a conversation as they were said.
  List<Message> of(Ticket ticket) {
    return database
        .sql(
            """
            select id, by_writer, called, words, danger, written_at from outreach.message
             where organization_id = :organization and conversation_id = :conversation
             order by written_at, id
            """)
        .param("organization", ticket.organization().value())
        .param("conversation", ticket.conversation().value())
        .query(Message.class)
        .list();
  }
}
