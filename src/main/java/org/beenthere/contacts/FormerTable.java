package org.beenthere.contacts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Minutes;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What notes said before they were changed, and who countersigned them.
@Repository
class FormerTable {

  private final JdbcClient database;

  FormerTable(JdbcClient database) {
    this.database = database;
  }

  /// What these notes said before, the oldest first.
  List<Former> of(OrganizationId organization, Collection<ContactId> notes) {
    return database
        .sql(
            """
            select note_id, setting, started_at, minutes, did, mattered, next, until
              from contacts.former
             where organization_id = :organization and note_id in (:notes)
             order by note_id, number
            """)
        .param("organization", organization.value())
        .param("notes", notes.stream().map(ContactId::value).toList())
        .query(FormerTable::read)
        .list();
  }

  List<Countersign> countersigns(OrganizationId organization, Collection<ContactId> notes) {
    return database
        .sql(
            """
            select note_id, called, at
              from contacts.countersign
             where organization_id = :organization and note_id in (:notes)
            """)
        .param("organization", organization.value())
        .param("notes", notes.stream().map(ContactId::value).toList())
        .query(Countersign.class)
        .list();
  }

  /// Somebody countersigned; twice is once.
  boolean countersign(
      OrganizationId organization,
      ContactId note,
      ParticipantId participant,
      AccountId by,
      Countersign one) {
    return database
            .sql(
                """
                insert into contacts.countersign
                  (organization_id, note_id, participant_id, by_id, called, at)
                values (:organization, :note, :participant, :by, :called, :at)
                on conflict do nothing
                """)
            .param("organization", organization.value())
            .param("note", note.value())
            .param("participant", participant.value())
            .param("by", by.value())
            .param("called", one.called())
            .param("at", one.at().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  boolean isCountersignedBy(OrganizationId organization, ContactId note, AccountId by) {
    return database
        .sql(
            """
            select exists (select from contacts.countersign
             where organization_id = :organization and note_id = :note and by_id = :by)
            """)
        .param("organization", organization.value())
        .param("note", note.value())
        .param("by", by.value())
        .query(Boolean.class)
        .single();
  }

  private static Former read(ResultSet row, int number) throws SQLException {
    return new Former(
        new ContactId(row.getObject("note_id", UUID.class)),
        Setting.valueOf(row.getString("setting")),
        instant(row, "started_at"),
        new Minutes(row.getInt("minutes")),
        new ContactNote.Told(
            row.getString("did"), row.getString("mattered"), row.getString("next")),
        instant(row, "until"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
