package org.beenthere.pairings;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PairingTable {

  private static final String NOW =
      """
      select participant_id, specialist_id, began_at, weight
        from pairings.pairing
       where organization_id = :organization and ended_at is null
      """;

  private final JdbcClient database;

  PairingTable(JdbcClient database) {
    this.database = database;
  }

  void add(
      OrganizationId organization,
      ParticipantId participant,
      SpecialistId specialist,
      Instant now) {
    database
        .sql(
            """
            insert into pairings.pairing
              (organization_id, id, participant_id, specialist_id, began_at)
            values (:organization, :id, :participant, :specialist, :now)
            """)
        .param("organization", organization.value())
        .param("id", Identifier.fresh())
        .param("participant", participant.value())
        .param("specialist", specialist.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void end(OrganizationId organization, ParticipantId participant, Pairing.End why, Instant now) {
    database
        .sql(
            """
            update pairings.pairing set ended_at = :now, ended_why = :why
             where organization_id = :organization and participant_id = :participant
               and ended_at is null
            """)
        .param("organization", organization.value())
        .param("participant", participant.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("why", why.name())
        .update();
  }

  /// @return whether it is this specialist who walks with them
  boolean weigh(
      OrganizationId organization, ParticipantId participant, SpecialistId by, Weight weight) {
    return database
            .sql(
                """
                update pairings.pairing set weight = :weight
                 where organization_id = :organization and participant_id = :participant
                   and specialist_id = :by and ended_at is null
                """)
            .param("weight", weight.name())
            .param("by", by.value())
            .param("organization", organization.value())
            .param("participant", participant.value())
            .update()
        > 0;
  }

  void agree(OrganizationId organization, ParticipantId participant, @Nullable Rhythm rhythm) {
    var way = rhythm == null ? null : rhythm.way();
    database
        .sql(
            """
            update pairings.pairing set every_days = :every, way = :way
             where organization_id = :organization and participant_id = :participant
               and ended_at is null
            """)
        .param("every", rhythm == null ? null : rhythm.everyDays())
        .param("way", way == null ? null : way.name())
        .param("organization", organization.value())
        .param("participant", participant.value())
        .update();
  }

  Optional<Pairing> of(OrganizationId organization, ParticipantId participant) {
    return database
        .sql(NOW + "and participant_id = :participant")
        .param("organization", organization.value())
        .param("participant", participant.value())
        .query(Pairing.class)
        .optional();
  }

  List<Pairing> of(OrganizationId organization, Collection<ParticipantId> people) {
    return database
        .sql(NOW + "and participant_id = any(:people)")
        .param("organization", organization.value())
        .param("people", people.stream().map(ParticipantId::value).toArray(UUID[]::new))
        .query(Pairing.class)
        .list();
  }

  List<Pairing> with(OrganizationId organization, SpecialistId specialist) {
    return database
        .sql(NOW + "and specialist_id = :specialist order by began_at, participant_id")
        .param("organization", organization.value())
        .param("specialist", specialist.value())
        .query(Pairing.class)
        .list();
  }

  List<Parting> partings(OrganizationId organization, Collection<ParticipantId> people) {
    return database
        .sql(
            """
            select distinct on (participant_id, specialist_id)
                   participant_id, specialist_id, ended_why
              from pairings.pairing
             where organization_id = :organization and participant_id = any(:people)
               and ended_at is not null
             order by participant_id, specialist_id, ended_at desc
            """)
        .param("organization", organization.value())
        .param("people", people.stream().map(ParticipantId::value).toArray(UUID[]::new))
        .query(Parting.class)
        .list();
  }

  void holdPlacesOf(SpecialistId specialist) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended(:specialist, 23))::text")
        .param("specialist", specialist.toString())
        .query(String.class)
        .single();
  }
}
