package org.beenthere.matching;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who looks for a peer.
@Repository
class SearchTable {

  /// Somebody looking.
  record Search(
      ParticipantId participantId, @Nullable SpecialistId wishedSpecialist, Instant beganAt) {}

  private static final String OPEN =
      """
      select participant_id, wished_specialist, began_at
        from matching.search
       where organization_id = :organization and ended_at is null
      """;

  private final JdbcClient database;

  SearchTable(JdbcClient database) {
    this.database = database;
  }

  /// Somebody looks for the first time. Told twice, nothing changes.
  void begin(
      OrganizationId organization,
      ParticipantId participant,
      @Nullable SpecialistId wished,
      Instant now) {
    database
        .sql(
            """
            insert into matching.search
              (organization_id, participant_id, wished_specialist, began_at)
            values (:organization, :participant, :wished, :now)
            on conflict (organization_id, participant_id) do nothing
            """)
        .param("organization", organization.value())
        .param("participant", participant.value())
        .param("wished", wished == null ? null : wished.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Somebody looks, for the first time or again. Who looks already goes on looking.
  void beginAnew(OrganizationId organization, ParticipantId participant, Instant now) {
    database
        .sql(
            """
            insert into matching.search as s (organization_id, participant_id, began_at)
            values (:organization, :participant, :now)
            on conflict (organization_id, participant_id)
              do update set ended_at = null, began_at = :now, wished_specialist = null
                      where s.ended_at is not null
            """)
        .param("organization", organization.value())
        .param("participant", participant.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// The open search of a participant, held until the end of the transaction: whatever else is to
  /// happen to their proposals waits here.
  Optional<Search> held(OrganizationId organization, ParticipantId participant) {
    return database
        .sql(OPEN + "and participant_id = :participant for update")
        .param("organization", organization.value())
        .param("participant", participant.value())
        .query(Search.class)
        .optional();
  }

  /// Whatever else is to happen to the proposals of a participant waits until the end of the
  /// transaction, whether they still look or not.
  void hold(OrganizationId organization, ParticipantId participant) {
    database
        .sql(
            """
            select 1 from matching.search
             where organization_id = :organization and participant_id = :participant
               for update
            """)
        .param("organization", organization.value())
        .param("participant", participant.value())
        .query(Integer.class)
        .list();
  }

  Optional<Search> of(OrganizationId organization, ParticipantId participant) {
    return database
        .sql(OPEN + "and participant_id = :participant")
        .param("organization", organization.value())
        .param("participant", participant.value())
        .query(Search.class)
        .optional();
  }

  /// Who looks, the longest first.
  List<Search> open(OrganizationId organization, int atMost) {
    return database
        .sql(OPEN + "order by began_at, participant_id limit :atMost")
        .param("organization", organization.value())
        .param("atMost", atMost)
        .query(Search.class)
        .list();
  }

  void end(OrganizationId organization, ParticipantId participant, Instant now) {
    database
        .sql(
            """
            update matching.search set ended_at = :now
             where organization_id = :organization and participant_id = :participant
               and ended_at is null
            """)
        .param("organization", organization.value())
        .param("participant", participant.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }
}
