package org.beenthere.crisis;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// What people wrote for hard days.
@Repository
class CrisisPlanTable {

  private static final String THEIRS =
      " where organization_id = :organization and participant_id = :participant";

  private final JdbcClient database;

  CrisisPlanTable(JdbcClient database) {
    this.database = database;
  }

  /// Who may read it.
  ///
  /// @param saidBy the peer who wrote it down, or null
  record Readers(Sees sees, @Nullable UUID saidBy) {}

  /// What is being written.
  record Draft(CrisisText text, boolean byPeer) {}

  Optional<Readers> readers(OrganizationId organization, ParticipantId who) {
    return ask("select sees, said_by from crisis.readers" + THEIRS, organization, who)
        .query(Readers.class)
        .optional();
  }

  /// The person says who may read it.
  void say(OrganizationId organization, ParticipantId who, Sees sees, Instant now) {
    ask(
            """
            insert into crisis.readers (organization_id, participant_id, sees, said_at)
            values (:organization, :participant, :sees, :now)
            on conflict (organization_id, participant_id)
              do update set sees = excluded.sees, said_at = excluded.said_at, said_by = null
            """,
            organization,
            who)
        .param("sees", sees.name())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Their peer writes down that they want to write it together, unless the person said anything.
  void sayTogether(OrganizationId organization, ParticipantId who, AccountId by, Instant now) {
    ask(
            """
            insert into crisis.readers (organization_id, participant_id, sees, said_by, said_at)
            values (:organization, :participant, 'PEER', :by, :now)
            on conflict do nothing
            """,
            organization,
            who)
        .param("by", by.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Draft> draft(OrganizationId organization, ParticipantId who) {
    return ask("select text, by_peer from crisis.draft" + THEIRS, organization, who)
        .query((row, number) ->
            new Draft(CrisisText.read(row.getString("text")), row.getBoolean("by_peer")))
        .optional();
  }

  /// Whoever changes it waits here for whoever does so already.
  void lock(ParticipantId who) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended('crisis ' || :participant, 0))::text")
        .param("participant", who.value())
        .query(String.class)
        .list();
  }

  void write(
      OrganizationId organization,
      ParticipantId who,
      CrisisText text,
      boolean byPeer,
      Instant now) {
    ask(
            """
            insert into crisis.draft (organization_id, participant_id, text, by_peer, changed_at)
            values (:organization, :participant, cast(:text as jsonb), :byPeer, :now)
            on conflict (organization_id, participant_id)
              do update set text = excluded.text, changed_at = excluded.changed_at,
                            by_peer = draft.by_peer or excluded.by_peer
            """,
            organization,
            who)
        .param("text", text.json())
        .param("byPeer", byPeer)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void keep(
      OrganizationId organization,
      ParticipantId who,
      CrisisText text,
      boolean byWord,
      AccountId by,
      Instant now) {
    ask(
            """
            insert into crisis.kept
              (organization_id, participant_id, number, text, said, kept_by, kept_at)
            select :organization, :participant, coalesce(max(number), 0) + 1, cast(:text as jsonb),
                   :said, :by, :now
              from crisis.kept
            """
                + THEIRS,
            organization,
            who)
        .param("text", text.json())
        .param("said", byWord ? "WORD" : "SELF")
        .param("by", by.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    drop(organization, who);
  }

  /// What was being written is let go; what was kept stays.
  void drop(OrganizationId organization, ParticipantId who) {
    ask("delete from crisis.draft" + THEIRS, organization, who).update();
  }

  /// All versions, the newest first.
  List<KeptPlan.Line> versions(OrganizationId organization, ParticipantId who) {
    return ask(
            "select number, said = 'WORD' as by_word, kept_at as at from crisis.kept"
                + THEIRS
                + " order by number desc",
            organization,
            who)
        .query(KeptPlan.Line.class)
        .list();
  }

  Optional<KeptPlan> version(OrganizationId organization, ParticipantId who, int number) {
    return ask(
            "select number, text, said, kept_at from crisis.kept"
                + THEIRS
                + " and number = :number",
            organization,
            who)
        .param("number", number)
        .query((row, line) ->
            new KeptPlan(
                row.getInt("number"),
                CrisisText.read(row.getString("text")),
                row.getString("said").equals("WORD"),
                row.getObject("kept_at", java.time.OffsetDateTime.class).toInstant()))
        .optional();
  }

  private StatementSpec ask(String sql, OrganizationId organization, ParticipantId who) {
    return database
        .sql(sql)
        .param("organization", organization.value())
        .param("participant", who.value());
  }
}
