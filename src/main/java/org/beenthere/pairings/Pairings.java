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
import org.beenthere.vocabulary.Way;
import org.jspecify.annotations.Nullable;
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

  private final JdbcClient database;
  private final LoadTable loads;
  private final Participants participants;
  private final Specialists specialists;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Pairings(
      JdbcClient database,
      LoadTable loads,
      Participants participants,
      Specialists specialists,
      ApplicationEventPublisher events,
      Clock clock) {
    this.database = database;
    this.loads = loads;
    this.participants = participants;
    this.specialists = specialists;
    this.events = events;
    this.clock = clock;
  }

  /// A specialist begins to walk with a participant, and is let into the record. Of two who want
  /// the last free place or the last free hours at once, one gets it.
  ///
  /// @throws Refusal when the participant walks with somebody already, or the specialist has no
  ///   free place, or no hours for one more
  public void begin(
      OrganizationId organization, ParticipantId participant, SpecialistId specialist) {
    holdPlacesOf(specialist);
    var peer = specialists.find(organization, specialist);
    var now = clock.instant();
    var load = loads.of(organization, List.of(specialist));
    if (load.free(peer) == 0) {
      throw new Refusal(
          load.lacksHours(peer) ? "pairings.noHours" : "pairings.full", peer.called());
    }
    participants.letIn(organization, participant, peer.account());
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

  /// The two meet so often and so from now on, as their plan in force says; or it says nothing any
  /// more. Nothing changes when nobody walks with them.
  public void agree(
      OrganizationId organization, ParticipantId participant, @Nullable Rhythm rhythm) {
    var walking = of(organization, participant);
    if (walking.isEmpty()) {
      return;
    }
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
    changed(organization, walking.get().specialistId());
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
    changed(organization, by);
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

  /// What walking with people takes of these specialists.
  @Transactional(readOnly = true)
  public Loads loads(OrganizationId organization, Collection<SpecialistId> those) {
    return loads.of(organization, those);
  }

  /// What walking with people takes of every specialist here.
  @Transactional(readOnly = true)
  public Loads loads(OrganizationId organization) {
    return loads.all(organization);
  }

  /// How long meetings take here.
  @Transactional(readOnly = true)
  public Lengths lengths(OrganizationId organization) {
    return loads.lengths(organization);
  }

  /// Meetings take so many minutes here from now on; a way that is not named takes as long as usual.
  public void measure(OrganizationId organization, Map<Way, Integer> minutes) {
    loads.measure(organization, minutes);
    specialists.all(organization).stream()
        .filter(one -> one.terms().hours() != null)
        .forEach(one -> changed(organization, one.id()));
  }

  private void changed(OrganizationId organization, SpecialistId specialist) {
    events.publishEvent(new LoadChanged(organization, specialist, clock.instant()));
  }
}
