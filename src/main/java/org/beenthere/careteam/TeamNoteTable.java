package org.beenthere.careteam;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Notes meant for a team, and the words people added. Who may see which row is said by the
/// policies.
@Repository
class TeamNoteTable {

  private static final String NOTE =
      """
      select organization_id as organization, id, participant_id as participant, author_id as author,
             hat, role, called, words, written_at, opened
        from careteam.note
       where organization_id = :organization
      """;

  private final JdbcClient database;

  TeamNoteTable(JdbcClient database) {
    this.database = database;
  }

  /// Adds a note, unless its identifier is taken.
  boolean add(TeamNote one) {
    return database
            .sql(
                """
                insert into careteam.note
                  (organization_id, id, participant_id, author_id, hat, role, called, words, written_at)
                values (:organization, :id, :participant, :author, :hat, :role, :called, :words, :at)
                on conflict do nothing
                """)
            .param("organization", one.organization().value())
            .param("id", one.id().value())
            .param("participant", one.participant().value())
            .param("author", one.author().value())
            .param("hat", one.hat().name())
            .param("role", one.role().name())
            .param("called", one.called())
            .param("words", one.words())
            .param("at", one.writtenAt().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  Optional<TeamNote> withId(OrganizationId organization, TeamNoteId id) {
    return of(NOTE + " and id = :value", organization, id.value()).query(TeamNote.class).optional();
  }

  /// The notes of somebody that whoever is asking may read, the latest first.
  List<TeamNote> of(OrganizationId organization, ParticipantId participant, int size) {
    return of(
            NOTE + " and participant_id = :value order by written_at desc, id desc limit :size",
            organization,
            participant.value())
        .param("size", size)
        .query(TeamNote.class)
        .list();
  }

  /// The notes of which the person has not said yet whether the team reads them, the oldest first.
  List<TeamNote> waiting(OrganizationId organization, ParticipantId participant) {
    return of(
            NOTE + " and participant_id = :value and opened is null order by written_at, id",
            organization,
            participant.value())
        .query(TeamNote.class)
        .list();
  }

  boolean open(OrganizationId organization, TeamNoteId id, boolean opened, Instant at) {
    return of(
                """
                update careteam.note set opened = :opened, said_at = :at
                 where organization_id = :organization and id = :value
                """,
                organization,
                id.value())
            .param("opened", opened)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// Whether whoever is asking is on that person's team with the notes, and may write one.
  boolean mayWrite(OrganizationId organization, ParticipantId participant) {
    return of(
            "select careteam.notes_are_open(:organization, :value, true)",
            organization,
            participant.value())
        .query(Boolean.class)
        .single();
  }

  void add(OrganizationId organization, ParticipantId participant, TeamWord one) {
    of(
            """
            insert into careteam.word (organization_id, id, note_id, participant_id, words, at)
            values (:organization, :value, :note, :participant, :words, :at)
            on conflict do nothing
            """,
            organization,
            one.id())
        .param("note", one.note().value())
        .param("participant", participant.value())
        .param("words", one.words())
        .param("at", one.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  List<TeamWord> words(OrganizationId organization, Collection<TeamNoteId> notes) {
    return of(
            """
            select id, note_id as note, words, at from careteam.word
             where organization_id = :organization and note_id = any (:value) order by at, id
            """,
            organization,
            notes.stream().map(TeamNoteId::value).toArray(UUID[]::new))
        .query(TeamWord.class)
        .list();
  }

  void leaveUnread(TeamNote note, AccountId reader) {
    of(
            """
            insert into careteam.unread (organization_id, reader_id, note_id, participant_id)
            values (:organization, :value, :note, :participant)
            on conflict do nothing
            """,
            note.organization(),
            reader.value())
        .param("note", note.id().value())
        .param("participant", note.participant().value())
        .update();
  }

  /// The people for whose team somebody wrote something that this reader has not seen.
  List<ParticipantId> unread(OrganizationId organization, AccountId reader) {
    return of(
            """
            select distinct participant_id from careteam.unread
             where organization_id = :organization and reader_id = :value
            """,
            organization,
            reader.value())
        .query((row, number) -> new ParticipantId(row.getObject(1, UUID.class)))
        .list();
  }

  void read(OrganizationId organization, ParticipantId participant, AccountId reader) {
    of(
            """
            delete from careteam.unread
             where organization_id = :organization and reader_id = :value
               and participant_id = :participant
            """,
            organization,
            reader.value())
        .param("participant", participant.value())
        .update();
  }

  private JdbcClient.StatementSpec of(String sql, OrganizationId organization, Object value) {
    return database.sql(sql).param("organization", organization.value()).param("value", value);
  }
}
