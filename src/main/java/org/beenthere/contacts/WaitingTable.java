package org.beenthere.contacts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Notes that wait for whoever supervises.
@Repository
class WaitingTable {

  /// For what a note waits.
  enum Kind {
    COUNTERSIGN,
    /// The person said that it was not so.
    OBJECTION
  }

  /// A note that waits.
  record Row(ContactId noteId, Kind kind, ParticipantId participantId, Instant at) {}

  private static final String WAITING =
      """
      select note_id, kind, participant_id, at
        from contacts.waiting
       where organization_id = :organization
      """;

  private final JdbcClient database;

  WaitingTable(JdbcClient database) {
    this.database = database;
  }

  /// It waits from then on, unless it does already.
  void add(
      OrganizationId organization,
      Kind kind,
      ContactNote note,
      @Nullable AccountId supervisor,
      Instant at) {
    database
        .sql(
            """
            insert into contacts.waiting
              (organization_id, note_id, kind, participant_id, author_id, supervisor_id, at)
            values (:organization, :note, :kind, :participant, :author, :supervisor, :at)
            on conflict do nothing
            """)
        .param("organization", organization.value())
        .param("note", note.id().value())
        .param("kind", kind.name())
        .param("participant", note.participant().value())
        .param("author", note.author().value())
        .param("supervisor", supervisor == null ? null : supervisor.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// What waits for this supervisor, the longest first.
  List<Row> supervisedBy(Viewer viewer, int size) {
    return supervisedBy(viewer, viewer.account(), size);
  }

  /// What waits for that supervisor and is none of the viewer’s own, the longest first.
  List<Row> supervisedBy(Viewer viewer, AccountId supervisor, int size) {
    return database
        .sql(
            WAITING
                + """
                  and supervisor_id = :supervisor and author_id <> :account
                order by at, note_id, kind limit :size
                """)
        .param("organization", viewer.organization().value())
        .param("supervisor", supervisor.value())
        .param("account", viewer.account().value())
        .param("size", size)
        .query(Row.class)
        .list();
  }

  /// For whom something waits by name.
  List<AccountId> supervisors(OrganizationId organization) {
    return database
        .sql(
            """
            select distinct supervisor_id from contacts.waiting
             where organization_id = :organization and supervisor_id is not null
            """)
        .param("organization", organization.value())
        .query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
        .list();
  }

  /// What waits for the managers, the longest first. Nobody answers for their own note.
  List<Row> ofManagers(Viewer viewer, int size) {
    return database
        .sql(
            WAITING
                + """
                  and supervisor_id is null and author_id <> :account
                order by supervisor_id, at, note_id, kind limit :size
                """)
        .param("organization", viewer.organization().value())
        .param("account", viewer.account().value())
        .param("size", size)
        .query(Row.class)
        .list();
  }

  /// For what a note waits that this asker deals with; nothing when it waits for others.
  List<Row> of(OrganizationId organization, ContactId note) {
    return database
        .sql(WAITING + "and note_id = :note order by kind")
        .param("organization", organization.value())
        .param("note", note.value())
        .query(Row.class)
        .list();
  }

  /// It was dealt with.
  ///
  /// @return whether it still waited
  boolean done(OrganizationId organization, ContactId note, Kind kind) {
    return database
            .sql(
                """
                delete from contacts.waiting
                 where organization_id = :organization and note_id = :note and kind = :kind
                """)
            .param("organization", organization.value())
            .param("note", note.value())
            .param("kind", kind.name())
            .update()
        == 1;
  }
}
