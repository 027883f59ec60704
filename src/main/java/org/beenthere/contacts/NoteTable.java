package org.beenthere.contacts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.plans.GoalId;
import org.beenthere.specialists.Role;
import org.beenthere.storage.Constants;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Minutes;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Signed notes. What a changed note said before is kept by the database itself.
@Repository
class NoteTable {

  private static final String NOTE =
      """
      select organization_id, id, participant_id, author_id, specialist_id, setting, attempt,
             started_at, minutes, tasks, goals, did, mattered, next, role, standing, place, group_id,
             group_size, said, next_on, changed_at, signed_at
        from contacts.note
       where organization_id = :organization
      """;

  private final JdbcClient database;

  NoteTable(JdbcClient database) {
    this.database = database;
  }

  /// Adds a note, unless one with its identifier is there already.
  boolean add(ContactNote note) {
    var around = note.around();
    return bind(
                database.sql(
                    """
                    insert into contacts.note
                      (organization_id, id, participant_id, author_id, specialist_id, setting,
                       reached, attempt, started_at, minutes, tasks, goals, did, mattered, next,
                       role, standing, place, group_id, group_size, said, next_on, signed_at)
                    values
                      (:organization, :id, :participant, :author, :specialist, :setting, :reached,
                       :attempt, :startedAt, :minutes, :tasks, :goals, :did, :mattered, :next,
                       :role, :standing, :place, :group, :groupSize, :said, :nextOn, :signedAt)
                    on conflict do nothing
                    """),
                note)
            .param("participant", note.participant().value())
            .param("author", note.author().value())
            .param("specialist", note.specialist().value())
            .param("reached", note.reached())
            .param("role", around.role().name())
            .param("group", around.group())
            .param("groupSize", around.groupSize())
            .param("signedAt", note.signedAt().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// The note says this from now on. What it said before is kept by the table; a note that is
  /// locked is not changed.
  void change(ContactNote note) {
    var moment = note.around().changedAt();
    bind(
            database.sql(
                """
                update contacts.note
                   set setting = :setting, attempt = :attempt, started_at = :startedAt,
                       minutes = :minutes, tasks = :tasks, goals = :goals, did = :did,
                       mattered = :mattered, next = :next, standing = :standing, place = :place,
                       said = :said, next_on = :nextOn, changed_at = :changedAt
                 where organization_id = :organization and id = :id
                """),
            note)
        .param("changedAt", moment == null ? null : moment.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static JdbcClient.StatementSpec bind(
      JdbcClient.StatementSpec statement, ContactNote note) {
    var attempt = note.attempt();
    var around = note.around();
    return statement
        .param("organization", note.organization().value())
        .param("id", note.id().value())
        .param("setting", note.setting().name())
        .param("attempt", attempt == null ? null : attempt.name())
        .param("startedAt", note.startedAt().atOffset(ZoneOffset.UTC))
        .param("minutes", note.length().value())
        .param("tasks", Constants.names(note.tasks()))
        .param("goals", note.goals().stream().map(GoalId::value).toArray(UUID[]::new))
        .param("did", note.told().did())
        .param("mattered", note.told().mattered())
        .param("next", note.told().next())
        .param("standing", around.standing().name())
        .param("place", around.place())
        .param("said", Constants.names(around.said()))
        .param("nextOn", around.nextOn());
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
        around(row),
        instant(row, "signed_at"));
  }

  private static Around around(ResultSet row) throws SQLException {
    var changed = row.getObject("changed_at", OffsetDateTime.class);
    return new Around(
        Role.valueOf(row.getString("role")),
        Around.Certified.valueOf(row.getString("standing")),
        row.getString("place"),
        null,
        row.getObject("group_id", UUID.class),
        row.getInt("group_size"),
        Constants.read(row, "said", NoteRule.class),
        row.getObject("next_on", LocalDate.class),
        changed == null ? null : changed.toInstant());
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
