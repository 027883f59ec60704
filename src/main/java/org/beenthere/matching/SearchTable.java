package org.beenthere.matching;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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

  /// The open searches of these people; who does not look is not in it.
  Map<ParticipantId, Search> of(OrganizationId organization, Collection<ParticipantId> people) {
    return database
        .sql(OPEN + "and participant_id = any(:people)")
        .param("organization", organization.value())
        .param("people", people.stream().map(ParticipantId::value).toArray(UUID[]::new))
        .query(Search.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Search::participantId, Function.identity()));
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
