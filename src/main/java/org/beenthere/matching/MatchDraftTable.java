package org.beenthere.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.matching.MatchDraft.State;
import org.beenthere.matching.MatchDraft.Step;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is proposed for whole waiting lists.
@Repository
class MatchDraftTable {

  private static final String DRAFT =
      """
      select organization_id, id, account_id, state, begun_at, run, step, rounds, people, peers,
             matched, points, proven, solved_at, decided_at, released, left_out
        from matching.draft
       where organization_id = :organization
      """;

  private final JdbcClient database;

  MatchDraftTable(JdbcClient database) {
    this.database = database;
  }

  /// Begins one, unless another is open; of two at once one begins.
  boolean begin(OrganizationId organization, DraftId id, AccountId account, Instant now) {
    return database
            .sql(
                """
                insert into matching.draft (organization_id, id, account_id, state, begun_at)
                values (:organization, :id, :account, 'SOLVING', :now)
                on conflict do nothing
                """)
            .param("organization", organization.value())
            .param("id", id.value())
            .param("account", account.value())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  Optional<MatchDraft> latest(OrganizationId organization) {
    return database
        .sql(DRAFT + "order by begun_at desc, id desc limit 1")
        .param("organization", organization.value())
        .query(MatchDraftTable::read)
        .optional();
  }

  Optional<MatchDraft> withId(OrganizationId organization, DraftId id) {
    return database
        .sql(DRAFT + "and id = :id")
        .param("organization", organization.value())
        .param("id", id.value())
        .query(MatchDraftTable::read)
        .optional();
  }

  /// The draft, held until the end of the transaction: whoever decides about it too waits here.
  Optional<MatchDraft> held(OrganizationId organization, DraftId id) {
    return database
        .sql(DRAFT + "and id = :id for update")
        .param("organization", organization.value())
        .param("id", id.value())
        .query(MatchDraftTable::read)
        .optional();
  }

  /// Says how far the work has come; nothing when somebody began it anew or dropped it.
  boolean goOn(MatchDraft draft, Step step, int rounds, int people, int peers) {
    return at(draft, "step = :step, rounds = :rounds, people = :people, peers = :peers")
            .param("step", step.name())
            .param("rounds", rounds)
            .param("people", people)
            .param("peers", peers)
            .update()
        == 1;
  }

  boolean solved(MatchDraft draft, Assignment found, Instant now) {
    return at(
                draft,
                """
                state = 'READY', matched = :matched, points = :points, proven = :proven,
                rounds = :rounds, solved_at = :now
                """)
            .param("matched", found.matched())
            .param("points", found.points())
            .param("proven", found.proven())
            .param("rounds", found.rounds())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// Counts what went out and what could not.
  boolean count(MatchDraft draft, int released, int leftOut) {
    return at(draft, "released = released + :released, left_out = left_out + :leftOut")
            .param("released", released)
            .param("leftOut", leftOut)
            .update()
        == 1;
  }

  void released(MatchDraft draft, Instant now) {
    at(draft, "state = 'RELEASED', run = run + 1, decided_at = :now")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void stop(MatchDraft draft) {
    at(draft, "state = 'STOPPED'").update();
  }

  private JdbcClient.StatementSpec at(MatchDraft draft, String what) {
    return database
        .sql(
            "update matching.draft set "
                + what
                + """
                 where organization_id = :organization and id = :id and run = :run
                   and state in ('SOLVING', 'RELEASING')
                """)
        .param("organization", draft.organizationId().value())
        .param("id", draft.id().value())
        .param("run", draft.run());
  }

  /// Moves it on to another state; whoever still works at it finds that the run is another now.
  void decide(MatchDraft draft, State state, Instant now) {
    database
        .sql(
            """
            update matching.draft
               set state = :state, run = run + 1, step = 'READING', rounds = 0,
                   decided_at = case when :state = 'DROPPED' then cast(:now as timestamptz) end
             where organization_id = :organization and id = :id
            """)
        .param("state", state.name())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("organization", draft.organizationId().value())
        .param("id", draft.id().value())
        .update();
  }

  /// What the house was at when it stopped.
  List<MatchDraft> atWork(OrganizationId organization) {
    return database
        .sql(DRAFT + "and state in ('SOLVING', 'RELEASING')")
        .param("organization", organization.value())
        .query(MatchDraftTable::read)
        .list();
  }

  private static MatchDraft read(ResultSet row, int number) throws SQLException {
    return new MatchDraft(
        new OrganizationId(row.getObject("organization_id", UUID.class)),
        new DraftId(row.getObject("id", UUID.class)),
        new AccountId(row.getObject("account_id", UUID.class)),
        State.valueOf(row.getString("state")),
        row.getObject("begun_at", OffsetDateTime.class).toInstant(),
        row.getInt("run"),
        Step.valueOf(row.getString("step")),
        row.getInt("rounds"),
        row.getInt("people"),
        row.getInt("peers"),
        row.getInt("matched"),
        row.getLong("points"),
        row.getBoolean("proven"),
        moment(row, "solved_at"),
        moment(row, "decided_at"),
        row.getInt("released"),
        row.getInt("left_out"));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
