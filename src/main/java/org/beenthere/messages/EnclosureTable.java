package org.beenthere.messages;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.beenthere.consent.Upload;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Pictures and documents that go with messages.
@Repository
class EnclosureTable {

  private final JdbcClient database;

  EnclosureTable(JdbcClient database) {
    this.database = database;
  }

  void add(Conversation one, long number, Upload file) {
    about(
            one,
            """
            insert into messages.enclosure
              (organization_id, conversation_id, number, media_type, content)
            values (:organization, :conversation, :number, :type, :content)
            """)
        .param("number", number)
        .param("type", file.mediaType())
        .param("content", file.content())
        .update();
  }

  /// What goes with these messages, by their numbers.
  Map<Long, String> of(Conversation one, Collection<Long> numbers) {
    if (numbers.isEmpty()) {
      return Map.of();
    }
    return about(
            one,
            """
            select number, media_type from messages.enclosure
             where organization_id = :organization and conversation_id = :conversation
               and number = any(:numbers)
            """)
        .param("numbers", numbers.toArray(Long[]::new))
        .query((row, index) -> Map.entry(row.getLong("number"), row.getString("media_type")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  Optional<Upload> find(Conversation one, long number) {
    return about(
            one,
            """
            select media_type, content from messages.enclosure
             where organization_id = :organization and conversation_id = :conversation
               and number = :number
            """)
        .param("number", number)
        .query((row, index) -> new Upload(row.getString("media_type"), row.getBytes("content")))
        .optional();
  }

  /// Its message is taken back.
  void remove(Conversation one, long number) {
    about(
            one,
            """
            delete from messages.enclosure
             where organization_id = :organization and conversation_id = :conversation
               and number = :number
            """)
        .param("number", number)
        .update();
  }

  private JdbcClient.StatementSpec about(Conversation one, String sql) {
    return database
        .sql(sql)
        .param("organization", one.organizationId().value())
        .param("conversation", one.id().value());
  }
}
