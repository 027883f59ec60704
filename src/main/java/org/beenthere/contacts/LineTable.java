package org.beenthere.contacts;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is added to a signed note: its author's corrections and the participant's own lines. Each
/// is made with its form, so that the same line sent twice is one line.
@Repository
class LineTable {

  private final JdbcClient database;

  LineTable(JdbcClient database) {
    this.database = database;
  }

  /// Adds a correction, unless its identifier is taken.
  boolean correct(OrganizationId organization, Amendment amendment) {
    return database
            .sql(
                """
                insert into contacts.amendment
                  (organization_id, id, note_id, participant_id, author_id, reason, words, at)
                values (:organization, :id, :note, :participant, :author, :reason, :words, :at)
                on conflict do nothing
                """)
            .param("organization", organization.value())
            .param("id", amendment.id())
            .param("note", amendment.noteId().value())
            .param("participant", amendment.participantId().value())
            .param("author", amendment.authorId().value())
            .param("reason", amendment.reason())
            .param("words", amendment.words())
            .param("at", amendment.at().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// Adds a line, unless its identifier is taken.
  boolean add(OrganizationId organization, Addition addition) {
    return database
            .sql(
                """
                insert into contacts.addition
                  (organization_id, id, note_id, participant_id, words, at)
                values (:organization, :id, :note, :participant, :words, :at)
                on conflict do nothing
                """)
            .param("organization", organization.value())
            .param("id", addition.id())
            .param("note", addition.noteId().value())
            .param("participant", addition.participantId().value())
            .param("words", addition.words())
            .param("at", addition.at().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void leaveUnread(OrganizationId organization, Addition addition, AccountId reader) {
    database
        .sql(
            """
            insert into contacts.unread
              (organization_id, reader_id, addition_id, note_id, participant_id, at)
            values (:organization, :reader, :addition, :note, :participant, :at)
            """)
        .param("organization", organization.value())
        .param("reader", reader.value())
        .param("addition", addition.id())
        .param("note", addition.noteId().value())
        .param("participant", addition.participantId().value())
        .param("at", addition.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /// The notes under which this reader has lines to read, the longest waiting first.
  List<UnreadLine> unreadBy(OrganizationId organization, AccountId reader) {
    return database
        .sql(
            """
            select note_id, participant_id, min(at) as at
              from contacts.unread
             where organization_id = :organization and reader_id = :reader
             group by note_id, participant_id
             order by min(at), note_id
            """)
        .param("organization", organization.value())
        .param("reader", reader.value())
        .query(UnreadLine.class)
        .list();
  }

  void read(OrganizationId organization, ContactId note, AccountId reader) {
    database
        .sql(
            """
            delete from contacts.unread
             where organization_id = :organization and reader_id = :reader and note_id = :note
            """)
        .param("organization", organization.value())
        .param("reader", reader.value())
        .param("note", note.value())
        .update();
  }

  List<Amendment> amendments(OrganizationId organization, Collection<ContactId> notes) {
    return database
        .sql(
            """
            select id, note_id, participant_id, author_id, reason, words, at
              from contacts.amendment
             where organization_id = :organization and note_id in (:notes)
             order by at, id
            """)
        .param("organization", organization.value())
        .param("notes", notes.stream().map(ContactId::value).toList())
        .query(Amendment.class)
        .list();
  }

  List<Addition> additions(OrganizationId organization, Collection<ContactId> notes) {
    return database
        .sql(
            """
            select id, note_id, participant_id, words, at
              from contacts.addition
             where organization_id = :organization and note_id in (:notes)
             order by at, id
            """)
        .param("organization", organization.value())
        .param("notes", notes.stream().map(ContactId::value).toList())
        .query(Addition.class)
        .list();
  }
}
