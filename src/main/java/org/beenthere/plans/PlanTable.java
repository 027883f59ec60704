package org.beenthere.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.plans.PlanVersion.State;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The versions of plans.
@Repository
class PlanTable {

  private static final String VERSION =
      """
      select organization_id, participant_id, number, state, text, revision, together, drafted_at,
             changed_at, proposed_at, active_at, ended_at, ended_because
        from plans.plan_version
       where organization_id = :organization
      """;

  private static final String OF_PERSON = VERSION + " and participant_id = :participant ";

  private final JdbcClient database;

  PlanTable(JdbcClient database) {
    this.database = database;
  }

  /// Begins a draft, unless one is being written already.
  void begin(
      OrganizationId organization,
      ParticipantId participant,
      PlanText text,
      boolean together,
      Instant now) {
    database
        .sql(
            """
            insert into plans.plan_version
              (organization_id, participant_id, number, state, text, together, drafted_at,
               changed_at)
            select :organization, :participant, coalesce(max(number), 0) + 1, 'DRAFT',
                   cast(:text as jsonb), :together, :now, :now
              from plans.plan_version
             where organization_id = :organization and participant_id = :participant
            on conflict do nothing
            """)
        .param("organization", organization.value())
        .param("participant", participant.value())
        .param("text", PlanJson.write(text))
        .param("together", together)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// The version that is being written or waits to be signed.
  Optional<PlanVersion> open(OrganizationId organization, ParticipantId participant) {
    return one(OF_PERSON + "and state in ('DRAFT', 'PROPOSED')", organization, participant);
  }

  /// The same, held until the transaction ends, so that two people take turns.
  Optional<PlanVersion> openForChange(OrganizationId organization, ParticipantId participant) {
    return one(
        OF_PERSON + "and state in ('DRAFT', 'PROPOSED') for update", organization, participant);
  }

  /// The version in force.
  Optional<PlanVersion> inForce(OrganizationId organization, ParticipantId participant) {
    return one(OF_PERSON + "and state in ('ACTIVE', 'ON_HOLD')", organization, participant);
  }

  /// The same, held until the transaction ends.
  Optional<PlanVersion> inForceForChange(OrganizationId organization, ParticipantId participant) {
    return one(
        OF_PERSON + "and state in ('ACTIVE', 'ON_HOLD') for update", organization, participant);
  }

  Optional<PlanVersion> numbered(
      OrganizationId organization, ParticipantId participant, int number) {
    return database
        .sql(OF_PERSON + "and number = :number")
        .param("organization", organization.value())
        .param("participant", participant.value())
        .param("number", number)
        .query(PlanTable::read)
        .optional();
  }

  /// All versions, newest first.
  List<PlanVersion> all(OrganizationId organization, ParticipantId participant) {
    return database
        .sql(OF_PERSON + "order by number desc")
        .param("organization", organization.value())
        .param("participant", participant.value())
        .query(PlanTable::read)
        .list();
  }

  /// The versions that wait for a specialist's signature, longest first.
  List<PlanVersion> waitingForSpecialist(
      OrganizationId organization, Collection<ParticipantId> people) {
    return database
        .sql(
            VERSION
                + """
                and state = 'PROPOSED' and participant_id = any(:people)
                and not exists (select 1 from plans.signature s
                                 where s.organization_id = plan_version.organization_id
                                   and s.participant_id = plan_version.participant_id
                                   and s.number = plan_version.number
                                   and s.revision = plan_version.revision
                                   and s.role = 'SPECIALIST')
                order by proposed_at, participant_id
                """)
        .param("organization", organization.value())
        .param("people", people.stream().map(ParticipantId::value).toArray(UUID[]::new))
        .query(PlanTable::read)
        .list();
  }

  void write(PlanVersion draft, PlanText text, Instant now) {
    database
        .sql(
            """
            update plans.plan_version
               set text = cast(:text as jsonb), revision = revision + 1, changed_at = :now
             where organization_id = :organization and participant_id = :participant
               and number = :number
            """)
        .param("organization", draft.organization().value())
        .param("participant", draft.participant().value())
        .param("number", draft.number())
        .param("text", PlanJson.write(text))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void share(PlanVersion draft, boolean together) {
    database
        .sql(
            """
            update plans.plan_version set together = :together
             where organization_id = :organization and participant_id = :participant
               and number = :number
            """)
        .param("organization", draft.organization().value())
        .param("participant", draft.participant().value())
        .param("number", draft.number())
        .param("together", together)
        .update();
  }

  /// Moves a version on. Its times follow from the state; one that is written again asks for new
  /// signatures, so its revision goes up.
  void become(PlanVersion plan, State state, Instant now) {
    database
        .sql(
            """
            update plans.plan_version
               set state       = :state,
                   revision    = revision + case when :state = 'DRAFT' then 1 else 0 end,
                   proposed_at = case :state when 'DRAFT' then null
                                             when 'PROPOSED' then :now else proposed_at end,
                   active_at   = case when :state = 'ACTIVE' then coalesce(active_at, :now)
                                      else active_at end,
                   ended_at    = case when :state in ('SUPERSEDED', 'COMPLETED', 'ENDED') then :now
                                      else ended_at end
             where organization_id = :organization and participant_id = :participant
               and number = :number
            """)
        .param("organization", plan.organization().value())
        .param("participant", plan.participant().value())
        .param("number", plan.number())
        .param("state", state.name())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Ends a version, and keeps why when somebody said so.
  void end(PlanVersion plan, @Nullable Ending ending, Instant now) {
    var completed = ending == Ending.COMPLETED;
    database
        .sql(
            """
            update plans.plan_version
               set state = :state, ended_at = :now, ended_because = :because
             where organization_id = :organization and participant_id = :participant
               and number = :number
            """)
        .param("organization", plan.organization().value())
        .param("participant", plan.participant().value())
        .param("number", plan.number())
        .param("state", (completed ? State.COMPLETED : State.ENDED).name())
        .param("because", ending == null || completed ? null : ending.name(), Types.VARCHAR)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private Optional<PlanVersion> one(
      String sql, OrganizationId organization, ParticipantId participant) {
    return database
        .sql(sql)
        .param("organization", organization.value())
        .param("participant", participant.value())
        .query(PlanTable::read)
        .optional();
  }

  private static PlanVersion read(ResultSet row, int number) throws SQLException {
    return new PlanVersion(
        new OrganizationId(row.getObject("organization_id", UUID.class)),
        new ParticipantId(row.getObject("participant_id", UUID.class)),
        row.getInt("number"),
        State.valueOf(row.getString("state")),
        PlanJson.read(row.getString("text")),
        row.getInt("revision"),
        row.getBoolean("together"),
        row.getObject("drafted_at", OffsetDateTime.class).toInstant(),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        instant(row, "proposed_at"),
        instant(row, "active_at"),
        instant(row, "ended_at"),
        because(row.getString("ended_because")));
  }

  private static @Nullable Ending because(@Nullable String said) {
    return said == null ? null : Ending.valueOf(said);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }
}
