package org.beenthere.contacts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Notes that are not signed yet, as they were typed.
@Repository
class DraftTable {

  private final JdbcClient database;

  DraftTable(JdbcClient database) {
    this.database = database;
  }

  /// Keeps a draft, or what was typed since.
  ///
  /// @return whether it is kept; not under an identifier of another author's or of another person's
  boolean save(ContactId id, Draft draft) {
    return bound(
                """
                insert into contacts.draft
                  (organization_id, id, participant_id, author_id, setting, outcome, day, started,
                   minutes, tasks, goals, did, mattered, next, place, next_on,
                   saved_at)
                values (:organization, :id, :participant, :author, :setting, :outcome, :day, :started,
                        :minutes, :tasks, :goals, :did, :mattered, :next, :place, :nextOn, :savedAt)
                on conflict do nothing
                """,
                id,
                draft)
            == 1
        || bound(
                """
                update contacts.draft
                   set setting = :setting, outcome = :outcome, day = :day, started = :started,
                       minutes = :minutes, tasks = :tasks, goals = :goals, did = :did,
                       mattered = :mattered, next = :next, place = :place,
                       next_on = :nextOn, saved_at = :savedAt
                 where organization_id = :organization and id = :id
                   and participant_id = :participant and author_id = :author
                """,
                id,
                draft)
            == 1;
  }

  private int bound(String statement, ContactId id, Draft draft) {
    var typed = draft.typed();
    return database
        .sql(statement)
        .param("organization", draft.organization().value())
        .param("id", id.value())
        .param("participant", draft.participant().value())
        .param("author", draft.author().value())
        .param("setting", typed.setting())
        .param("outcome", typed.outcome())
        .param("day", typed.day())
        .param("started", typed.started())
        .param("minutes", typed.minutes())
        .param("tasks", typed.tasks().toArray(String[]::new))
        .param("goals", typed.goals().toArray(String[]::new))
        .param("did", typed.did())
        .param("mattered", typed.mattered())
        .param("next", typed.next())
        .param("place", typed.place())
        .param("nextOn", typed.nextOn())
        .param("savedAt", draft.savedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Draft> withId(OrganizationId organization, ContactId id) {
    return database
        .sql(
            """
            select organization_id, id, participant_id, author_id, setting, outcome, day, started,
                   minutes, tasks, goals, did, mattered, next, place, next_on, saved_at
              from contacts.draft
             where organization_id = :organization and id = :id
            """)
        .param("organization", organization.value())
        .param("id", id.value())
        .query(DraftTable::read)
        .optional();
  }

  /// What this author has not signed yet, the longest waiting first.
  List<DraftLine> by(OrganizationId organization, AccountId author) {
    return database
        .sql(
            """
            select id, participant_id, saved_at
              from contacts.draft
             where organization_id = :organization and author_id = :author
             order by saved_at, id
            """)
        .param("organization", organization.value())
        .param("author", author.value())
        .query(DraftLine.class)
        .list();
  }

  void remove(OrganizationId organization, ContactId id) {
    database
        .sql("delete from contacts.draft where organization_id = :organization and id = :id")
        .param("organization", organization.value())
        .param("id", id.value())
        .update();
  }

  private static Draft read(ResultSet row, int number) throws SQLException {
    var typed =
        new NoteForm(
            row.getString("id"),
            row.getString("setting"),
            row.getString("outcome"),
            row.getString("day"),
            row.getString("started"),
            row.getString("minutes"),
            "",
            List.of((String[]) row.getArray("tasks").getArray()),
            List.of((String[]) row.getArray("goals").getArray()),
            row.getString("did"),
            row.getString("mattered"),
            row.getString("next"),
            "",
            row.getString("place"),
            row.getString("next_on"),
            List.of(),
            "");
    return new Draft(
        new OrganizationId(row.getObject("organization_id", UUID.class)),
        new ParticipantId(row.getObject("participant_id", UUID.class)),
        new AccountId(row.getObject("author_id", UUID.class)),
        typed,
        row.getObject("saved_at", OffsetDateTime.class).toInstant());
  }
}
