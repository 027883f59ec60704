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

  /// The index holds them in order, so that no more are read than are shown. Of each person their
  /// latest return counts.
  static final String BACK =
      """
      select participant_id, ended_at as at
        from monitoring.episode e
       where organization_id = :organization and ended_how = 'CAME_BACK' and ended_at > :since %s
         and not exists (select from monitoring.episode later
                          where later.organization_id = e.organization_id
                            and later.participant_id = e.participant_id
                            and later.number > e.number and later.ended_how = 'CAME_BACK')
         and exists (select from monitoring.watch w
                      where w.organization_id = e.organization_id
                        and w.participant_id = e.participant_id and w.quiet_since is null)
       order by ended_at desc, participant_id
       limit :size
      """;

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
    var question =
        database
            .sql(BACK.formatted(people == null ? "" : "and participant_id = any(:people)"))
            .param("organization", organization.value())
            .param("since", since.atOffset(ZoneOffset.UTC))
            .param("size", size);
    return (people == null
            ? question
            : question.param(
                "people", people.stream().map(ParticipantId::value).toArray(UUID[]::new)))
        .query(Back.class)
        .list();
  }
}
