package org.beenthere.outreach;

import java.util.Optional;
import java.util.UUID;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The marks of what opens a conversation.
@Repository
class KeyTable {

  private final JdbcClient database;

  KeyTable(JdbcClient database) {
    this.database = database;
  }

  void add(Ticket ticket, UUID mark) {
    database
        .sql(
            """
            insert into outreach.key (id, organization_id, conversation_id)
            values (:mark, :organization, :conversation)
            """)
        .param("mark", mark)
        .param("organization", ticket.organization().value())
        .param("conversation", ticket.conversation().value())
        .update();
  }

  /// What a key opens. Asked for by the door, with that key in hand.
  Optional<Ticket> find(UUID mark) {
    return database
        .sql("select organization_id, conversation_id from outreach.key where id = :mark")
        .param("mark", mark)
        .query((row, number) ->
            new Ticket(
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                new ConversationId(row.getObject("conversation_id", UUID.class))))
        .optional();
  }
}
