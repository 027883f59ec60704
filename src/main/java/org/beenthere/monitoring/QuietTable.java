package org.beenthere.monitoring;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.beenthere.monitoring.Watch.Urgency;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The list of people who are quiet, the most urgent first and of those the longest; of everybody
/// in an organization, or of some. Its plans stand in `docs/query-plans.md`.
@Repository
class QuietTable {

  static final String COUNT =
      """
      select count(*) as people, count(*) filter (where urgency = 0) as turns
        from monitoring.watch
       where organization_id = :organization and quiet_since is not null
      """;

  static final String AMONG = " and participant_id = any(:people)";

  static final String PAGE =
      """
       and quiet_since is not null and (urgency, last_heard_at, participant_id) > (:urgency, :heardAt, :participant)
      order by urgency, last_heard_at, participant_id
      limit :size
      """;

  private final JdbcClient database;
  private final WatchTable watches;

  QuietTable(JdbcClient database, WatchTable watches) {
    this.database = database;
    this.watches = watches;
  }

  /// @param people among whom, or null for everybody
  QuietCount count(OrganizationId organization, @Nullable Collection<ParticipantId> people) {
    return among(database.sql(people == null ? COUNT : COUNT + AMONG), people)
        .param("organization", organization.value())
        .query(QuietCount.class)
        .single();
  }

  /// @param people among whom, or null for everybody
  /// @param after the place in the list after which it goes on
  List<Watch> page(
      OrganizationId organization,
      @Nullable Collection<ParticipantId> people,
      Spot after,
      int size) {
    var question = WatchTable.WATCH + (people == null ? "" : AMONG) + PAGE;
    return watches.all(bind(among(database.sql(question), people), after, size), organization);
  }

  static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, Spot after, int size) {
    return sql.param("urgency", after.urgency())
        .param("heardAt", after.heardAt().atOffset(ZoneOffset.UTC))
        .param("participant", after.participant())
        .param("size", size);
  }

  private static JdbcClient.StatementSpec among(
      JdbcClient.StatementSpec sql, @Nullable Collection<ParticipantId> people) {
    return people == null
        ? sql
        : sql.param("people", people.stream().map(ParticipantId::value).toArray(UUID[]::new));
  }

  /// A place in the list.
  record Spot(int urgency, Instant heardAt, UUID participant) {

    private static final UUID NOBODY = new UUID(0, 0);

    static final Spot BEGINNING = new Spot(-1, Instant.EPOCH, NOBODY);

    /// Where those begin for whom somebody should do that much.
    static Spot beginningOf(Urgency urgency) {
      return new Spot(urgency.ordinal(), Instant.EPOCH, NOBODY);
    }

    /// @param urgency how urgent it was when the page before was made; it may have changed since
    static Spot after(Watch last, Urgency urgency) {
      return new Spot(urgency.ordinal(), last.lastHeardAt(), last.participant().value());
    }
  }
}
