package org.beenthere.monitoring;

import static org.beenthere.monitoring.WatchTable.utc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Each time somebody went quiet, and how it ended.
@Repository
class EpisodeTable {

  /// How an episode ended.
  enum End {
    CAME_BACK,
    /// They had never been gone: their contact was noted late.
    NOTED_LATE,
    RESTS,
    PARTED
  }

  private final JdbcClient database;

  EpisodeTable(JdbcClient database) {
    this.database = database;
  }

  void begin(Watch watch) {
    database
        .sql(
            """
            insert into monitoring.episode
              (organization_id, participant_id, number, last_heard_at, quiet_since)
            values (:organization, :participant, :number, :lastHeardAt, :quietSince)
            """)
        .param("organization", watch.organization().value())
        .param("participant", watch.participant().value())
        .param("number", watch.episode())
        .param("lastHeardAt", watch.lastHeardAt().atOffset(ZoneOffset.UTC))
        .param("quietSince", utc(watch.quietSince()))
        .update();
  }

  void end(Watch watch, End how, Instant at) {
    database
        .sql(
            """
            update monitoring.episode set ended_at = :at, ended_how = :how
             where organization_id = :organization and participant_id = :participant
               and number = :number and ended_at is null
            """)
        .param("organization", watch.organization().value())
        .param("participant", watch.participant().value())
        .param("number", watch.episode())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("how", how.name())
        .update();
  }

  /// Who came back since then and is not quiet again, the latest first.
  ///
  /// @param people among whom, or null for everybody
  List<Back> backSince(
      OrganizationId organization,
      @Nullable Collection<ParticipantId> people,
      Instant since,
      int size) {
    return database
        .sql(
            """
            select participant_id, max(ended_at) as at
              from monitoring.episode e
              join monitoring.watch w using (organization_id, participant_id)
             where organization_id = :organization and ended_how = 'CAME_BACK'
               and ended_at > :since and w.quiet_since is null
               and (:everybody or participant_id = any(:people))
             group by participant_id
             order by max(ended_at) desc, participant_id
             limit :size
            """)
        .param("organization", organization.value())
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("everybody", people == null)
        .param(
            "people",
            people == null
                ? new UUID[0]
                : people.stream().map(ParticipantId::value).toArray(UUID[]::new))
        .param("size", size)
        .query(Back.class)
        .list();
  }
}
