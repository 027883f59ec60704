package org.beenthere.monitoring;

import static org.beenthere.monitoring.WatchTable.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
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

  List<Rung> ladder(OrganizationId organization, ParticipantId participant) {
    return database
        .sql(
            """
            select position, after_days, means, words, supporter, agreed_on
              from monitoring.rung
             where organization_id = :organization and participant_id = :participant
             order by position
            """)
        .param("organization", organization.value())
        .param("participant", participant.value())
        .query(Rung.class)
        .list();
  }

  List<LadderStep> of(OrganizationId organization, ParticipantId participant, int episode) {
    if (episode == 0) {
      return List.of();
    }
    return database
        .sql(
            """
            select position, after_days, means, words, supporter, agreed_on, due_at, state, at,
                   by_id
              from monitoring.step
             where organization_id = :organization and participant_id = :participant
               and episode = :episode
             order by position
            """)
        .param("organization", organization.value())
        .param("participant", participant.value())
        .param("episode", episode)
        .query(StepTable::read)
        .list();
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

  private static LadderStep read(ResultSet row, int number) throws SQLException {
    var rung =
        new Rung(
            row.getInt("position"),
            row.getInt("after_days"),
            QuietMeans.valueOf(row.getString("means")),
            row.getString("words"),
            row.getString("supporter"),
            row.getObject("agreed_on", LocalDate.class));
    OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
    return new LadderStep(
        rung,
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
