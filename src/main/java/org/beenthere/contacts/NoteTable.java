package org.beenthere.contacts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.plans.GoalId;
import org.beenthere.storage.Constants;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Minutes;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Signed notes. Only added and read, never changed.
@Repository
class NoteTable {

  private static final String NOTE =
      """
      select organization_id, id, participant_id, author_id, specialist_id, setting, attempt,
             started_at, minutes, tasks, goals, did, mattered, next, signed_at
        from contacts.note
       where organization_id = :organization
      """;

  private final JdbcClient database;

  NoteTable(JdbcClient database) {
    this.database = database;
  }

  /// Adds a note, unless one with its identifier is there already.
  boolean add(ContactNote note) {
    var attempt = note.attempt();
    return database
            .sql(
                """
                insert into contacts.note
                  (organization_id, id, participant_id, author_id, specialist_id, setting, reached,
                   attempt, started_at, minutes, tasks, goals, did, mattered, next, signed_at)
                values
                  (:organization, :id, :participant, :author, :specialist, :setting, :reached,
                   :attempt, :startedAt, :minutes, :tasks, :goals, :did, :mattered, :next,
                   :signedAt)
                on conflict do nothing
                """)
            .param("organization", note.organization().value())
            .param("id", note.id().value())
            .param("participant", note.participant().value())
            .param("author", note.author().value())
            .param("specialist", note.specialist().value())
            .param("setting", note.setting().name())
            .param("reached", note.reached())
            .param("attempt", attempt == null ? null : attempt.name())
            .param("startedAt", note.startedAt().atOffset(ZoneOffset.UTC))
            .param("minutes", note.length().value())
            .param("tasks", Constants.names(note.tasks()))
            .param("goals", note.goals().stream().map(GoalId::value).toArray(UUID[]::new))
            .param("did", note.told().did())
            .param("mattered", note.told().mattered())
            .param("next", note.told().next())
            .param("signedAt", note.signedAt().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  Optional<ContactNote> withId(OrganizationId organization, ContactId id) {
    return database
        .sql(NOTE + "and id = :id")
        .param("organization", organization.value())
        .param("id", id.value())
        .query(NoteTable::read)
        .optional();
  }

  /// The newest notes about somebody.
  List<ContactNote> newest(OrganizationId organization, ParticipantId participant, int size) {
    return database
        .sql(
            NOTE
                + "and participant_id = :participant order by started_at desc, id desc limit :size")
        .param("organization", organization.value())
        .param("participant", participant.value())
        .param("size", size)
        .query(NoteTable::read)
        .list();
  }

  /// The newest notes about somebody that come after that one in the list.
  List<ContactNote> before(ContactNote note, int size) {
    return database
        .sql(
            NOTE
                + """
                  and participant_id = :participant and (started_at, id) < (:startedAt, :id)
                order by started_at desc, id desc limit :size
                """)
        .param("organization", note.organization().value())
        .param("participant", note.participant().value())
        .param("startedAt", note.startedAt().atOffset(ZoneOffset.UTC))
        .param("id", note.id().value())
        .param("size", size)
        .query(NoteTable::read)
        .list();
  }

  private static ContactNote read(ResultSet row, int number) throws SQLException {
    var attempt = row.getString("attempt");
    return new ContactNote(
        new OrganizationId(row.getObject("organization_id", UUID.class)),
        new ContactId(row.getObject("id", UUID.class)),
        new ParticipantId(row.getObject("participant_id", UUID.class)),
        new AccountId(row.getObject("author_id", UUID.class)),
        new SpecialistId(row.getObject("specialist_id", UUID.class)),
        Setting.valueOf(row.getString("setting")),
        attempt == null ? null : Attempt.valueOf(attempt),
        instant(row, "started_at"),
        new Minutes(row.getInt("minutes")),
        Constants.read(row, "tasks", PeerTask.class),
        Arrays.stream((UUID[]) row.getArray("goals").getArray()).map(GoalId::new).toList(),
        new ContactNote.Told(
            row.getString("did"), row.getString("mattered"), row.getString("next")),
        instant(row, "signed_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
