package org.beenthere.contacts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who wants to be asked whether what was noted is right, and what they are asked.
@Repository
class ReceiptTable {

  private final JdbcClient database;

  ReceiptTable(JdbcClient database) {
    this.database = database;
  }

  boolean wishes(OrganizationId organization, ParticipantId participant) {
    return database
        .sql(
            """
            select exists (select from contacts.receipt_wish
                            where organization_id = :organization and participant_id = :participant)
            """)
        .param("organization", organization.value())
        .param("participant", participant.value())
        .query(Boolean.class)
        .single();
  }

  void wish(OrganizationId organization, ParticipantId participant, Instant now) {
    database
        .sql(
            """
            insert into contacts.receipt_wish (organization_id, participant_id, since)
            values (:organization, :participant, :now)
            on conflict do nothing
            """)
        .param("organization", organization.value())
        .param("participant", participant.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void stop(OrganizationId organization, ParticipantId participant) {
    database
        .sql(
            """
            delete from contacts.receipt_wish
             where organization_id = :organization and participant_id = :participant
            """)
        .param("organization", organization.value())
        .param("participant", participant.value())
        .update();
  }

  /// The person is asked about a note, if they wish so.
  void ask(ContactNote note) {
    database
        .sql(
            """
            insert into contacts.receipt (organization_id, note_id, participant_id, at)
            select organization_id, :note, participant_id, :at
              from contacts.receipt_wish
             where organization_id = :organization and participant_id = :participant
            """)
        .param("organization", note.organization().value())
        .param("participant", note.participant().value())
        .param("note", note.id().value())
        .param("at", note.signedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /// What this person is still asked, the oldest first.
  List<ContactId> open(OrganizationId organization, ParticipantId participant, int size) {
    return database
        .sql(
            """
            select note_id
              from contacts.receipt
             where organization_id = :organization and participant_id = :participant
               and answer is null
             order by at limit :size
            """)
        .param("organization", organization.value())
        .param("participant", participant.value())
        .param("size", size)
        .query((row, number) -> new ContactId(row.getObject("note_id", java.util.UUID.class)))
        .list();
  }

  /// @return whether it was still asked
  boolean answer(OrganizationId organization, ContactId note, Receipt.Reply reply, Instant now) {
    return database
            .sql(
                """
                update contacts.receipt set answer = :answer, answered_at = :now
                 where organization_id = :organization and note_id = :note and answer is null
                """)
            .param("answer", reply.name())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("organization", organization.value())
            .param("note", note.value())
            .update()
        == 1;
  }

  List<Receipt> of(OrganizationId organization, Collection<ContactId> notes) {
    return database
        .sql(
            """
            select note_id, answer, answered_at
              from contacts.receipt
             where organization_id = :organization and note_id in (:notes) and answer is not null
            """)
        .param("organization", organization.value())
        .param("notes", notes.stream().map(ContactId::value).toList())
        .query(Receipt.class)
        .list();
  }
}
