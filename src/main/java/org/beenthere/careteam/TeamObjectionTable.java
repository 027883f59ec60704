package org.beenthere.careteam;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What people said was not so in a note for their team, and what was answered. Who may see which
/// row is said by the policies.
@Repository
class TeamObjectionTable implements TeamPile {

  private static final String OBJECTION =
      """
      select id, note_id as note, participant_id as participant, author_id as author, words, at,
             supervisor_id as supervisor, answered_called, answer, answered_at
        from careteam.objection
       where organization_id = :organization
      """;

  private static final String WAITING =
      """
      select note_id from careteam.objection
       where organization_id = :organization and answer is null and author_id <> :value
      """;

  private static final String LONGEST_FIRST = " order by at, id limit 50";

  private final JdbcClient database;

  TeamObjectionTable(JdbcClient database) {
    this.database = database;
  }

  /// Adds what somebody said, unless it was sent before.
  boolean add(OrganizationId organization, TeamObjection one) {
    var supervisor = one.supervisor();
    return of(
                """
                insert into careteam.objection
                  (organization_id, id, note_id, participant_id, author_id, words, at, supervisor_id)
                values (:organization, :value, :note, :participant, :author, :words, :at, :supervisor)
                on conflict do nothing
                """,
                organization,
                one.id())
            .param("note", one.note().value())
            .param("participant", one.participant().value())
            .param("author", one.author().value())
            .param("words", one.words())
            .param("at", one.at().atOffset(ZoneOffset.UTC))
            .param("supervisor", supervisor == null ? null : supervisor.value())
            .update()
        == 1;
  }

  List<TeamObjection> of(OrganizationId organization, Collection<TeamNoteId> notes) {
    return of(
            OBJECTION + " and note_id = any (:value) order by at, id",
            organization,
            notes.stream().map(TeamNoteId::value).toArray(UUID[]::new))
        .query(TeamObjection.class)
        .list();
  }

  @Override
  public List<TeamNoteId> waitingFor(OrganizationId organization, AccountId supervisor) {
    return notes(
        of(
            WAITING + "and supervisor_id = :value" + LONGEST_FIRST,
            organization,
            supervisor.value()));
  }

  @Override
  public List<TeamNoteId> waitingForManager(
      OrganizationId organization, AccountId manager, Set<AccountId> here) {
    return notes(
        of(
                WAITING
                    + "and (supervisor_id is null or supervisor_id <> all (:here))"
                    + LONGEST_FIRST,
                organization,
                manager.value())
            .param("here", here.stream().map(AccountId::value).toArray(UUID[]::new)));
  }

  @Override
  public Set<AccountId> supervisors(OrganizationId organization) {
    return Set.copyOf(
        database
            .sql(
                """
                select distinct supervisor_id from careteam.objection
                 where organization_id = :organization and answer is null and supervisor_id is not null
                """)
            .param("organization", organization.value())
            .query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
            .list());
  }

  /// Answers all that was said of a note and is not answered.
  boolean answer(
      OrganizationId organization,
      TeamNoteId note,
      AccountId by,
      String called,
      String words,
      Instant at) {
    return of(
                """
                update careteam.objection
                   set answered_by = :by, answered_called = :called, answer = :words, answered_at = :at
                 where organization_id = :organization and note_id = :value and answer is null
                """,
                organization,
                note.value())
            .param("by", by.value())
            .param("called", called)
            .param("words", words)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        > 0;
  }

  private JdbcClient.StatementSpec of(String sql, OrganizationId organization, Object value) {
    return database.sql(sql).param("organization", organization.value()).param("value", value);
  }

  private static List<TeamNoteId> notes(JdbcClient.StatementSpec sql) {
    return sql.query((row, number) -> new TeamNoteId(row.getObject("note_id", UUID.class))).list();
  }
}
