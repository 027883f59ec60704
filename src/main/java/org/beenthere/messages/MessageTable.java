package org.beenthere.messages;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MessageTable {

  private static final String MESSAGE =
      """
      select number, id, by_person, author_id, called, words, danger, way, sent_out, written_at,
             taken_back_at
        from messages.message
       where organization_id = :organization and conversation_id = :conversation\
      """;

  private final JdbcClient database;

  MessageTable(JdbcClient database) {
    this.database = database;
  }

  void add(Conversation one, Message message) {
    var author = message.authorId();
    database
        .sql(
            """
            insert into messages.message
              (organization_id, conversation_id, number, id, participant_id, by_person, author_id,
               called, words, danger, way, written_at)
            values (:organization, :conversation, :number, :id, :participant, :byPerson, :author,
                    :called, :words, :danger, :way, :at)
            """)
        .param("organization", one.organizationId().value())
        .param("conversation", one.id().value())
        .param("number", message.number())
        .param("id", message.id())
        .param("participant", one.participantId().value())
        .param("byPerson", message.byPerson())
        .param("author", author == null ? null : author.value())
        .param("called", message.called())
        .param("words", message.words())
        .param("danger", message.danger())
        .param("way", message.way().name())
        .param("at", message.writtenAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Message> withId(Conversation one, UUID id) {
    return database
        .sql(MESSAGE + " and id = :id")
        .param("organization", one.organizationId().value())
        .param("conversation", one.id().value())
        .param("id", id)
        .query(Message.class)
        .optional();
  }

  Optional<Message> numbered(Conversation one, long number) {
    return database
        .sql(MESSAGE + " and number = :number")
        .param("organization", one.organizationId().value())
        .param("conversation", one.id().value())
        .param("number", number)
        .query(Message.class)
        .optional();
  }

  /// Whether the person wrote by text since then.
  boolean texted(Conversation one, Instant since) {
    return !database
        .sql(MESSAGE + " and by_person and way = 'TEXT' and written_at >= :since limit 1")
        .param("organization", one.organizationId().value())
        .param("conversation", one.id().value())
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(Message.class)
        .list()
        .isEmpty();
  }

  /// The last messages before that one, in the order in which they were written.
  List<Message> before(Conversation one, long number, int size) {
    return database
        .sql(MESSAGE + " and number < :number order by number desc limit :size")
        .param("organization", one.organizationId().value())
        .param("conversation", one.id().value())
        .param("number", number)
        .param("size", size)
        .query(Message.class)
        .list()
        .reversed();
  }

  /// The words are gone. Whoever wrote them alone may do it.
  void takeBack(Conversation one, long number, Instant now) {
    database
        .sql(
            """
            update messages.message set words = '', taken_back_at = :now
             where organization_id = :organization and conversation_id = :conversation
               and number = :number and author_id = storage.account()
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("organization", one.organizationId().value())
        .param("conversation", one.id().value())
        .param("number", number)
        .update();
  }

  /// The words leave the house as a text.
  void sentOut(Conversation one, long number) {
    database
        .sql(
            """
            update messages.message set sent_out = true
             where organization_id = :organization and conversation_id = :conversation
               and number = :number
            """)
        .param("organization", one.organizationId().value())
        .param("conversation", one.id().value())
        .param("number", number)
        .update();
  }
}
