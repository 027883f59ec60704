package org.beenthere.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Watches, each with its ladder and the steps of its current episode. Whoever changes one holds
/// its row locked, so that a reply and a step that is just being sent come one after the other.
@Repository
class WatchTable {

  static final String WATCH =
      """
      select organization_id, participant_id, state, last_heard_at, plan_version, every_days,
             stop_after_days, never, come_back, quiet_since, resting_until, last_message_at,
             episode, version
        from monitoring.watch
       where organization_id = :organization
      """;

  private final JdbcClient database;
  private final StepTable steps;

  WatchTable(JdbcClient database, StepTable steps) {
    this.database = database;
    this.steps = steps;
  }

  /// Somebody about whom there is something to decide.
  record Due(OrganizationId organizationId, ParticipantId participantId, Instant lookAt) {}

  /// Who is due, over all organizations, in order; asked by the house for nobody in particular.
  List<Due> dueBy(Instant now, @Nullable Due after, int size) {
    return database
        .sql(
            """
            select organization_id, participant_id, look_at
              from monitoring.watch
             where look_at <= :now and (look_at, participant_id) > (:at, :participant)
             order by look_at, participant_id
             limit :size
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("at", (after == null ? Instant.EPOCH : after.lookAt()).atOffset(ZoneOffset.UTC))
        .param("participant", after == null ? new UUID(0, 0) : after.participantId().value())
        .param("size", size)
        .query(Due.class)
        .list();
  }

  /// Locks the watch of somebody who is due; empty when another node is at it, or has been.
  Optional<Watch> lockDue(OrganizationId organization, ParticipantId participant, Instant now) {
    return one(
        database
            .sql(
                WATCH
                    + "and participant_id = :participant and look_at <= :now for update skip locked")
            .param("now", now.atOffset(ZoneOffset.UTC)),
        organization,
        participant);
  }

  /// Locks the watch of somebody, waiting for whoever holds it.
  Optional<Watch> lock(OrganizationId organization, ParticipantId participant) {
    return one(
        database.sql(WATCH + "and participant_id = :participant for update"),
        organization,
        participant);
  }

  Optional<Watch> of(OrganizationId organization, ParticipantId participant) {
    return one(
        database.sql(WATCH + "and participant_id = :participant"), organization, participant);
  }

  private Optional<Watch> one(
      JdbcClient.StatementSpec question, OrganizationId organization, ParticipantId participant) {
    return all(question.param("participant", participant.value()), organization).stream()
        .findFirst();
  }

  /// The watches that a question finds, with their ladders and steps: three statements at most,
  /// however many they are.
  List<Watch> all(JdbcClient.StatementSpec question, OrganizationId organization) {
    var heads = question.param("organization", organization.value()).query(WatchTable::head).list();
    if (heads.isEmpty()) {
      return heads;
    }
    var people = heads.stream().map(Watch::participant).toList();
    var ladders = steps.ladders(organization, people);
    // Whoever never went quiet has no steps.
    var current =
        heads.stream().allMatch(head -> head.episode() == 0)
            ? Map.<ParticipantId, List<LadderStep>>of()
            : steps.current(organization, people);
    return heads.stream()
        .map(head ->
            head.with(
                ladders.getOrDefault(head.participant(), List.of()),
                current.getOrDefault(head.participant(), List.of())))
        .toList();
  }

  void add(Watch watch, @Nullable Instant lookAt) {
    bind(
            database.sql(
                """
                insert into monitoring.watch
                  (organization_id, participant_id, state, last_heard_at, plan_version, every_days,
                   stop_after_days, never, come_back, quiet_since, resting_until, last_message_at,
                   episode, look_at, urgency, version)
                values
                  (:organization, :participant, :state, :lastHeardAt, :planVersion, :everyDays,
                   :stopAfterDays, :never, :comeBack, :quietSince, :restingUntil, :lastMessageAt,
                   :episode, :lookAt, :urgency, 1)
                """),
            watch,
            lookAt)
        .update();
    steps.wish(watch);
  }

  /// Stores a watch that is held locked, with its steps.
  void store(Watch watch, @Nullable Instant lookAt) {
    bind(
            database.sql(
                """
                update monitoring.watch
                   set state = :state, last_heard_at = :lastHeardAt, plan_version = :planVersion,
                       every_days = :everyDays, stop_after_days = :stopAfterDays, never = :never,
                       come_back = :comeBack, quiet_since = :quietSince,
                       resting_until = :restingUntil, last_message_at = :lastMessageAt,
                       episode = :episode, look_at = :lookAt, urgency = :urgency,
                       version = version + 1
                 where organization_id = :organization and participant_id = :participant
                """),
            watch,
            lookAt)
        .update();
  }

  private static JdbcClient.StatementSpec bind(
      JdbcClient.StatementSpec sql, Watch watch, @Nullable Instant lookAt) {
    var wishes = watch.wishes();
    return sql.param("organization", watch.organization().value())
        .param("participant", watch.participant().value())
        .param("state", watch.state().name())
        .param("lastHeardAt", watch.lastHeardAt().atOffset(ZoneOffset.UTC))
        .param("planVersion", wishes.version())
        .param("everyDays", wishes.everyDays())
        .param("stopAfterDays", wishes.stopAfterDays())
        .param("never", wishes.never())
        .param("comeBack", wishes.comeBack())
        .param("quietSince", utc(watch.quietSince()))
        .param("restingUntil", watch.restingUntil())
        .param("lastMessageAt", utc(watch.lastMessageAt()))
        .param("episode", watch.episode())
        .param("lookAt", utc(lookAt))
        .param("urgency", watch.urgency().ordinal());
  }

  private static Watch head(ResultSet row, int number) throws SQLException {
    return new Watch(
        new OrganizationId(row.getObject("organization_id", UUID.class)),
        new ParticipantId(row.getObject("participant_id", UUID.class)),
        Watch.State.valueOf(row.getString("state")),
        row.getObject("last_heard_at", OffsetDateTime.class).toInstant(),
        new QuietWishes(
            row.getInt("plan_version"),
            row.getInt("every_days"),
            List.of(),
            row.getInt("stop_after_days"),
            row.getString("never"),
            row.getString("come_back")),
        instant(row, "quiet_since"),
        row.getObject("resting_until", LocalDate.class),
        instant(row, "last_message_at"),
        row.getInt("episode"),
        List.of(),
        row.getInt("version"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }
}
