package org.beenthere.careteam;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Notes for a team that somebody is asked to countersign. Who may see which row is said by the
/// policies.
@Repository
class TeamCountersignTable implements TeamPile {

  private static final String COUNTERSIGN =
      """
      select note_id as note, asked_at, called, at from careteam.countersign
       where organization_id = :organization
      """;

  private static final String WAITING =
      """
      select note_id from careteam.countersign
       where organization_id = :organization and at is null and author_id <> :who
      """;

  private static final String LONGEST_FIRST = " order by asked_at limit 50";

  private final JdbcClient database;

  TeamCountersignTable(JdbcClient database) {
    this.database = database;
  }

  /// @param supervisor whose it is, or null for the managers
  void ask(TeamNote note, @Nullable AccountId supervisor) {
    database
        .sql(
            """
            insert into careteam.countersign
              (organization_id, note_id, participant_id, author_id, supervisor_id, asked_at)
            values (:organization, :note, :participant, :author, cast(:supervisor as uuid), :at)
            on conflict do nothing
            """)
        .param("organization", note.organization().value())
        .param("note", note.id().value())
        .param("participant", note.participant().value())
        .param("author", note.author().value())
        .param("supervisor", supervisor == null ? null : supervisor.value())
        .param("at", note.writtenAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  List<TeamCountersign> of(OrganizationId organization, Collection<TeamNoteId> notes) {
    return database
        .sql(COUNTERSIGN + "and note_id = any (:notes)")
        .param("organization", organization.value())
        .param("notes", notes.stream().map(TeamNoteId::value).toArray(UUID[]::new))
        .query(TeamCountersign.class)
        .list();
  }

  @Override
  public List<TeamNoteId> waitingFor(OrganizationId organization, AccountId supervisor) {
    return notes(
        database
            .sql(WAITING + "and supervisor_id = :who" + LONGEST_FIRST)
            .param("organization", organization.value())
            .param("who", supervisor.value()));
  }

  @Override
  public List<TeamNoteId> waitingForManager(
      OrganizationId organization, AccountId manager, Set<AccountId> here) {
    return notes(
        database
            .sql(
                WAITING
                    + "and (supervisor_id is null or supervisor_id <> all (:here))"
                    + LONGEST_FIRST)
            .param("organization", organization.value())
            .param("who", manager.value())
            .param("here", here.stream().map(AccountId::value).toArray(UUID[]::new)));
  }

  private static List<TeamNoteId> notes(JdbcClient.StatementSpec sql) {
    return sql.query((row, number) -> new TeamNoteId(row.getObject("note_id", UUID.class))).list();
  }

  @Override
  public Set<AccountId> supervisors(OrganizationId organization) {
    return Set.copyOf(
        database
            .sql(
                """
                select distinct supervisor_id from careteam.countersign
                 where organization_id = :organization and at is null and supervisor_id is not null
                """)
            .param("organization", organization.value())
            .query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
            .list());
  }

  /// @return false when somebody did before
  boolean sign(
      OrganizationId organization, TeamNoteId note, AccountId by, String called, Instant at) {
    return database
            .sql(
                """
                update careteam.countersign set by_id = :by, called = :called, at = :at
                 where organization_id = :organization and note_id = :note and at is null
                """)
            .param("organization", organization.value())
            .param("note", note.value())
            .param("by", by.value())
            .param("called", called)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }
}
