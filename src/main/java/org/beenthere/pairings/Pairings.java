package org.beenthere.pairings;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.beenthere.participants.Participants;
import org.beenthere.specialists.Specialists;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.SpecialistId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who walks with whom.
@Service
@Transactional
public class Pairings {

  private static final String PAIRING =
      """
      select participant_id, specialist_id, began_at, weight
        from pairings.pairing
       where organization_id = :organization and ended_at is null
      """;

  private static final String LOADS =
      """
      select specialist_id,
             (sum(case weight when 'LIGHT' then 1 when 'HEAVY' then 4 else 2 end) + 1) / 2 as load
        from pairings.pairing
       where organization_id = :organization and ended_at is null %s
       group by specialist_id
      """;

  private final JdbcClient database;
  private final Participants participants;
  private final Specialists specialists;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Pairings(
      JdbcClient database,
      Participants participants,
      Specialists specialists,
      ApplicationEventPublisher events,
      Clock clock) {
    this.database = database;
    this.participants = participants;
    this.specialists = specialists;
    this.events = events;
    this.clock = clock;
  }

  /// A specialist begins to walk with a participant, and is let into the record. Of two who want
  /// the last free place at once, one gets it.
  ///
  /// @throws Refusal when the participant walks with somebody already, or the specialist has no
  ///   free place
  public void begin(
      OrganizationId organization, ParticipantId participant, SpecialistId specialist) {
    holdPlacesOf(specialist);
    var peer = specialists.find(organization, specialist);
    if (load(organization, specialist) >= peer.places()) {
      throw new Refusal("pairings.full", peer.called());
    }
    var account = peer.account();
    var now = clock.instant();
    participants.letIn(organization, participant, account);
    try {
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
    } catch (DuplicateKeyException walksAlready) {
      throw new Refusal("pairings.alreadyPaired");
    }
    participants.walks(organization, participant, true);
    events.publishEvent(new PairingBegan(organization, participant, specialist, now));
  }

  /// Whoever else fills a place of this specialist waits until the end of the transaction.
  public void holdPlacesOf(SpecialistId specialist) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended(:specialist, 23))::text")
        .param("specialist", specialist.toString())
        .query(String.class)
        .single();
  }

  /// A pairing ends; the specialist is shown out of the record.
  ///
  /// @throws NotFound when the participant walks with nobody
  public void end(OrganizationId organization, ParticipantId participant, Pairing.End why) {
    var pairing = of(organization, participant).orElseThrow(NotFound::new);
    var now = clock.instant();
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
    var account = specialists.find(organization, pairing.specialistId()).account();
    participants.showOut(organization, participant, account);
    participants.walks(organization, participant, false);
    events.publishEvent(new PairingEnded(organization, participant, pairing.specialistId(), now));
  }

  /// Who walks with a participant now.
  @Transactional(readOnly = true)
  public Optional<Pairing> of(OrganizationId organization, ParticipantId participant) {
    return database
        .sql(PAIRING + "and participant_id = :participant")
        .param("organization", organization.value())
        .param("participant", participant.value())
        .query(Pairing.class)
        .optional();
  }

  /// Who walks with each of these people now; whoever walks with nobody is not in it.
  @Transactional(readOnly = true)
  public Map<ParticipantId, SpecialistId> companions(
      OrganizationId organization, Collection<ParticipantId> people) {
    return database
        .sql(PAIRING + "and participant_id = any(:people)")
        .param("organization", organization.value())
        .param("people", people.stream().map(ParticipantId::value).toArray(UUID[]::new))
        .query(Pairing.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Pairing::participantId, Pairing::specialistId));
  }

  /// With whom a specialist walks now, longest first.
  @Transactional(readOnly = true)
  public List<Pairing> with(OrganizationId organization, SpecialistId specialist) {
    return database
        .sql(PAIRING + "and specialist_id = :specialist order by began_at, participant_id")
        .param("organization", organization.value())
        .param("specialist", specialist.value())
        .query(Pairing.class)
        .list();
  }

  /// How many places of a specialist are taken.
  @Transactional(readOnly = true)
  public int load(OrganizationId organization, SpecialistId specialist) {
    return loads(organization, List.of(specialist)).getOrDefault(specialist, 0);
  }

  /// Walking with somebody takes so much from now on. The specialist who walks says so, and nobody
  /// for them; the trail, which the person reads, is not told.
  ///
  /// @throws NotFound when it is not this specialist who walks with them
  public void weigh(
      OrganizationId organization, ParticipantId participant, SpecialistId by, Weight weight) {
    var changed =
        database
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
            .update();
    if (changed == 0) {
      throw new NotFound();
    }
  }

  /// With whom these people walked before, and how it last ended with each.
  @Transactional(readOnly = true)
  public List<Parting> partings(OrganizationId organization, Collection<ParticipantId> people) {
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

  /// How many places of these specialists are taken; who walks with nobody is not in it.
  @Transactional(readOnly = true)
  public Map<SpecialistId, Integer> loads(
      OrganizationId organization, Collection<SpecialistId> those) {
    return loads(
        database
            .sql(LOADS.formatted("and specialist_id = any(:those)"))
            .param("organization", organization.value())
            .param("those", those.stream().map(SpecialistId::value).toArray(UUID[]::new)));
  }

  /// How many places of each specialist are taken; who walks with nobody is not in it.
  @Transactional(readOnly = true)
  public Map<SpecialistId, Integer> loads(OrganizationId organization) {
    return loads(database.sql(LOADS.formatted("")).param("organization", organization.value()));
  }

  private static Map<SpecialistId, Integer> loads(JdbcClient.StatementSpec question) {
    return question
        .query((row, number) ->
            Map.entry(
                new SpecialistId(row.getObject("specialist_id", UUID.class)), row.getInt("load")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
