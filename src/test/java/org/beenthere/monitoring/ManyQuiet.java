package org.beenthere.monitoring;

import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.beenthere.Town;
import org.beenthere.storage.House;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Puts many people into a town, of whom one in twenty is quiet and looked for, and two in twenty
/// are quiet and the door stays open. Nobody looks round for them.
final class ManyQuiet {

  private static final String PEOPLE =
      """
      insert into participants.participant
        (organization_id, id, called, language, zone, state, welcomed_at)
      select :organization, gen_random_uuid(), 'Somebody ' || n, 'EN', 'America/Chicago',
             'ACTIVE', now()
        from generate_series(1, :people) n
      """;

  private static final String WATCHES =
      """
      with numbered as (
        select id, row_number() over () as n
          from participants.participant
         where organization_id = :organization and called like 'Somebody %')
      insert into monitoring.watch
        (organization_id, participant_id, state, last_heard_at, plan_version, every_days,
         stop_after_days, never, come_back, quiet_since, episode, look_at, urgency, version)
      select :organization, id,
             case when n % 20 = 0 then 'QUIET' when n % 20 < 3 then 'DOOR_OPEN' else 'LISTENING' end,
             now() - (n % 300) * interval '1 day' - n * interval '1 second',
             1, 7, 30, '', '',
             case when n % 20 < 3 then now() - (n % 300) * interval '1 day' end,
             case when n % 20 < 3 then 1 else 0 end,
             case when n % 20 in (1, 2) then null else timestamptz '2200-01-01' end,
             case when n % 20 in (1, 2) then 2 when n % 60 = 0 then 0 else 1 end,
             1
        from numbered
      """;

  private static final String EPISODES =
      """
      insert into monitoring.episode
        (organization_id, participant_id, number, last_heard_at, quiet_since)
      select organization_id, participant_id, 1, last_heard_at, quiet_since
        from monitoring.watch
       where organization_id = :organization and quiet_since is not null
      """;

  private static final String STEPS =
      """
      insert into monitoring.step
        (organization_id, participant_id, episode, position, after_days, means, words, supporter,
         due_at, state, at)
      select organization_id, participant_id, 1, position, 5 * position, 'CALL', '', '', now(),
             case when urgency = 2 then 'STOPPED'
                  when urgency = 0 and position = 1 then 'TASK' else 'WAITING' end,
             case when urgency = 2 or urgency = 0 and position = 1 then now() end
        from monitoring.watch, generate_series(1, 3) position
       where organization_id = :organization and quiet_since is not null
      """;

  private final House house;
  private final JdbcClient database;
  private final DataSource owner;

  ManyQuiet(House house, JdbcClient database, DataSource owner) {
    this.house = house;
    this.database = database;
    this.owner = owner;
  }

  /// One table after the other, each counted before rows refer to it.
  void settle(Town town, int people) throws SQLException {
    house.inOrganization(
        town.id(),
        () ->
            database
                .sql(PEOPLE)
                .param("organization", town.id().value())
                .param("people", people)
                .update());
    count("participants.participant");
    run(WATCHES, town);
    count("monitoring.watch");
    run(EPISODES, town);
    count("monitoring.episode");
    run(STEPS, town);
    count("monitoring.step, monitoring.rung");
  }

  /// Somebody of them is heard from.
  void heardFrom(Town town, UUID participant) {
    house.inOrganization(
        town.id(),
        () ->
            database
                .sql(
                    """
                    update monitoring.watch
                       set state = 'LISTENING', quiet_since = null, last_heard_at = now(),
                           urgency = 1, look_at = '2200-01-01'
                     where organization_id = :organization and participant_id = :participant
                    """)
                .param("organization", town.id().value())
                .param("participant", participant)
                .update());
  }

  private void run(String statement, Town town) {
    house.inOrganization(
        town.id(), () -> database.sql(statement).param("organization", town.id().value()).update());
  }

  private void count(String table) throws SQLException {
    try (var session = owner.getConnection();
        var statement = session.createStatement()) {
      statement.execute("vacuum analyze " + table);
    }
  }
}
