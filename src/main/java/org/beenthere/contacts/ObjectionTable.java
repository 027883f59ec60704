package org.beenthere.contacts;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What people said is not how it was, and what was answered. Each is made with its form, so that
/// the same sent twice is one.
@Repository
class ObjectionTable {

  private final JdbcClient database;

  ObjectionTable(JdbcClient database) {
    this.database = database;
  }

  boolean add(OrganizationId organization, ParticipantId participant, Objection one) {
    return database
            .sql(
                """
                insert into contacts.objection
                  (organization_id, id, note_id, participant_id, words, at)
                values (:organization, :id, :note, :participant, :words, :at)
                on conflict do nothing
                """)
            .param("organization", organization.value())
            .param("id", one.id())
            .param("note", one.noteId().value())
            .param("participant", participant.value())
            .param("words", one.words())
            .param("at", one.at().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  boolean answer(OrganizationId organization, ParticipantId participant, AccountId by, Answer one) {
    return database
            .sql(
                """
                insert into contacts.answer
                  (organization_id, id, note_id, participant_id, by_id, called, words, at)
                values (:organization, :id, :note, :participant, :by, :called, :words, :at)
                on conflict do nothing
                """)
            .param("organization", organization.value())
            .param("id", one.id())
            .param("note", one.noteId().value())
            .param("participant", participant.value())
            .param("by", by.value())
            .param("called", one.called())
            .param("words", one.words())
            .param("at", one.at().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// Whether they gave this very answer before.
  boolean isAnswered(OrganizationId organization, ContactId note, UUID id, AccountId by) {
    return database
        .sql(
            """
            select exists (select from contacts.answer
             where organization_id = :organization and id = :id and note_id = :note and by_id = :by)
            """)
        .param("organization", organization.value())
        .param("id", id)
        .param("note", note.value())
        .param("by", by.value())
        .query(Boolean.class)
        .single();
  }

  List<Objection> of(OrganizationId organization, Collection<ContactId> notes) {
    return database
        .sql(
            """
            select id, note_id, words, at
              from contacts.objection
             where organization_id = :organization and note_id in (:notes)
             order by at, id
            """)
        .param("organization", organization.value())
        .param("notes", notes.stream().map(ContactId::value).toList())
        .query(Objection.class)
        .list();
  }

  List<Answer> answers(OrganizationId organization, Collection<ContactId> notes) {
    return database
        .sql(
            """
            select id, note_id, called, words, at
              from contacts.answer
             where organization_id = :organization and note_id in (:notes)
             order by at, id
            """)
        .param("organization", organization.value())
        .param("notes", notes.stream().map(ContactId::value).toList())
        .query(Answer.class)
        .list();
  }
}
