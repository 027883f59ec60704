package org.beenthere.matching;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  ///
  /// @param callAskedAt since when they would like to be called about it, or null
  record Search(
      ParticipantId participantId,
      @Nullable SpecialistId wishedSpecialist,
      Instant beganAt,
      @Nullable Instant callAskedAt) {}

  private static final String OPEN =
      """
      select participant_id, wished_specialist, began_at, call_asked_at
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

  /// Everybody who looks and has not chosen anybody who still has to answer, the longest first.
  List<Search> looking(OrganizationId organization) {
    return database
        .sql(
            OPEN
                + """
                and not exists (select from matching.proposal p
                                 where p.organization_id = search.organization_id
                                   and p.participant_id = search.participant_id
                                   and p.state = 'CHOSEN')
                order by began_at, participant_id
                """)
        .param("organization", organization.value())
        .query(Search.class)
        .list();
  }

  /// Which of these chose somebody who has not answered.
  Set<ParticipantId> waiting(OrganizationId organization, Collection<ParticipantId> people) {
    return Set.copyOf(
        database
            .sql(
                """
                select participant_id from matching.proposal
                 where organization_id = :organization and participant_id = any(:people)
                   and state = 'CHOSEN'
                """)
            .param("organization", organization.value())
            .param("people", people.stream().map(ParticipantId::value).toArray(UUID[]::new))
            .query((row, number) -> new ParticipantId(row.getObject("participant_id", UUID.class)))
            .list());
  }

  /// Who would like to be called, the longest waiting first.
  List<Search> toCall(OrganizationId organization, int atMost) {
    return database
        .sql(OPEN + "and call_asked_at is not null order by call_asked_at limit :atMost")
        .param("organization", organization.value())
        .param("atMost", atMost)
        .query(Search.class)
        .list();
  }

  /// They would like to be called, or have been; who asked already goes on waiting.
  boolean call(OrganizationId organization, ParticipantId participant, @Nullable Instant since) {
    return database
            .sql(
                """
                update matching.search
                   set call_asked_at = case when cast(:since as timestamptz) is null then null
                                            else coalesce(call_asked_at, :since) end
                 where organization_id = :organization and participant_id = :participant
                   and ended_at is null
                """)
            .param("organization", organization.value())
            .param("participant", participant.value())
            .param("since", since == null ? null : since.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void end(OrganizationId organization, ParticipantId participant, Instant now) {
    database
        .sql(
            """
            update matching.search set ended_at = :now, call_asked_at = null
             where organization_id = :organization and participant_id = :participant
               and ended_at is null
            """)
        .param("organization", organization.value())
        .param("participant", participant.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }
}
