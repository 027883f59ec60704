package org.beenthere.monitoring;

import static org.beenthere.monitoring.WatchTable.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.beenthere.plans.QuietMeans;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The ladder somebody wishes for, and the steps that were made of it.
@Repository
class StepTable {

  private final JdbcClient database;

  StepTable(JdbcClient database) {
    this.database = database;
  }

  /// Keeps the ladder of a watch, instead of the one before.
  void wish(Watch watch) {
    database
        .sql(
            """
            delete from monitoring.rung
             where organization_id = :organization and participant_id = :participant
            """)
        .param("organization", watch.organization().value())
        .param("participant", watch.participant().value())
        .update();
    for (var rung : watch.wishes().ladder()) {
      bind(
              database.sql(
                  """
                  insert into monitoring.rung
                    (organization_id, participant_id, position, after_days, means, words,
                     supporter, agreed_on)
                  values (:organization, :participant, :position, :afterDays, :means, :words,
                          :supporter, :agreedOn)
                  """),
              watch,
              rung)
          .update();
    }
  }

  /// Adds the steps of an episode that has just begun.
  void begin(Watch watch) {
    for (var step : watch.steps()) {
      bind(
              database.sql(
                  """
                  insert into monitoring.step
                    (organization_id, participant_id, episode, position, after_days, means, words,
                     supporter, agreed_on, due_at, state)
                  values (:organization, :participant, :episode, :position, :afterDays, :means,
                          :words, :supporter, :agreedOn, :dueAt, 'WAITING')
                  """),
              watch,
              step.rung())
          .param("episode", watch.episode())
          .param("dueAt", step.dueAt().atOffset(ZoneOffset.UTC))
          .update();
    }
  }

  /// Stores what became of the steps that are not as they were.
  void store(Watch watch, List<LadderStep> before) {
    for (var step : watch.steps()) {
      if (step.state() != LadderStep.State.WAITING && !before.contains(step)) {
        store(watch, step);
      }
    }
  }

  private void store(Watch watch, LadderStep step) {
    var by = step.by();
    database
        .sql(
            """
            update monitoring.step set state = :state, at = :at, by_id = :by
             where organization_id = :organization and participant_id = :participant
               and episode = :episode and position = :position
            """)
        .param("organization", watch.organization().value())
        .param("participant", watch.participant().value())
        .param("episode", watch.episode())
        .param("position", step.position())
        .param("state", step.state().name())
        .param("at", utc(step.at()))
        .param("by", by == null ? null : by.value())
        .update();
  }

  /// The ladders of these people, each in order; one statement, however many they are.
  Map<ParticipantId, List<Rung>> ladders(
      OrganizationId organization, Collection<ParticipantId> people) {
    return database
        .sql(
            """
            select participant_id, position, after_days, means, words, supporter, agreed_on
              from monitoring.rung
             where organization_id = :organization and participant_id = any(:people)
             order by participant_id, position
            """)
        .param("organization", organization.value())
        .param("people", identifiers(people))
        .query((row, number) -> Map.entry(participant(row), rung(row)))
        .list()
        .stream()
        .collect(byPerson());
  }

  /// The steps of these people's current episodes, each in order; one statement, however many they
  /// are.
  Map<ParticipantId, List<LadderStep>> current(
      OrganizationId organization, Collection<ParticipantId> people) {
    return database
        .sql(
            """
            select participant_id, s.position, s.after_days, s.means, s.words, s.supporter,
                   s.agreed_on, s.due_at, s.state, s.at, s.by_id
              from monitoring.step s
              join monitoring.watch w using (organization_id, participant_id, episode)
             where organization_id = :organization and participant_id = any(:people)
             order by participant_id, s.position
            """)
        .param("organization", organization.value())
        .param("people", identifiers(people))
        .query((row, number) -> Map.entry(participant(row), step(row)))
        .list()
        .stream()
        .collect(byPerson());
  }

  private static UUID[] identifiers(Collection<ParticipantId> people) {
    return people.stream().map(ParticipantId::value).toArray(UUID[]::new);
  }

  private static ParticipantId participant(ResultSet row) throws SQLException {
    return new ParticipantId(row.getObject("participant_id", UUID.class));
  }

  private static <T>
      Collector<Map.Entry<ParticipantId, T>, ?, Map<ParticipantId, List<T>>> byPerson() {
    return Collectors.groupingBy(
        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()));
  }

  private static JdbcClient.StatementSpec bind(
      JdbcClient.StatementSpec sql, Watch watch, Rung rung) {
    return sql.param("organization", watch.organization().value())
        .param("participant", watch.participant().value())
        .param("position", rung.position())
        .param("afterDays", rung.afterDays())
        .param("means", rung.means().name())
        .param("words", rung.words())
        .param("supporter", rung.supporter())
        .param("agreedOn", rung.agreedOn());
  }

  private static Rung rung(ResultSet row) throws SQLException {
    return new Rung(
        row.getInt("position"),
        row.getInt("after_days"),
        QuietMeans.valueOf(row.getString("means")),
        row.getString("words"),
        row.getString("supporter"),
        row.getObject("agreed_on", LocalDate.class));
  }

  private static LadderStep step(ResultSet row) throws SQLException {
    OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
    return new LadderStep(
        rung(row),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        LadderStep.State.valueOf(row.getString("state")),
        at == null ? null : at.toInstant(),
        account(row));
  }

  private static @Nullable AccountId account(ResultSet row) throws SQLException {
    var by = row.getObject("by_id", UUID.class);
    return by == null ? null : new AccountId(by);
  }
}
