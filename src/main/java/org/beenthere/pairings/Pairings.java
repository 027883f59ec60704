package org.beenthere.pairings;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.beenthere.participants.Participants;
import org.beenthere.specialists.Specialists;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who walks with whom.
@Service
@Transactional
public class Pairings {

  private final PairingTable table;
  private final LoadTable loads;
  private final Participants participants;
  private final Specialists specialists;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Pairings(
      PairingTable table,
      LoadTable loads,
      Participants participants,
      Specialists specialists,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
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
      table.add(organization, participant, specialist, now);
    } catch (DuplicateKeyException walksAlready) {
      throw new Refusal("pairings.alreadyPaired");
    }
    participants.walks(organization, participant, true);
    events.publishEvent(new PairingBegan(organization, participant, specialist, now));
  }

  /// Whoever else fills a place of this specialist waits until the end of the transaction.
  public void holdPlacesOf(SpecialistId specialist) {
    table.holdPlacesOf(specialist);
  }

  /// A pairing ends; the specialist is shown out of the record.
  ///
  /// @throws NotFound when the participant walks with nobody
  public void end(OrganizationId organization, ParticipantId participant, Pairing.End why) {
    var pairing = of(organization, participant).orElseThrow(NotFound::new);
    var now = clock.instant();
    table.end(organization, participant, why, now);
    var account = specialists.find(organization, pairing.specialistId()).account();
    participants.showOut(organization, participant, account);
    participants.walks(organization, participant, false);
    events.publishEvent(new PairingEnded(organization, participant, pairing.specialistId(), now));
  }

  /// Who walks with a participant now.
  @Transactional(readOnly = true)
  public Optional<Pairing> of(OrganizationId organization, ParticipantId participant) {
    return table.of(organization, participant);
  }

  /// Who walks with each of these people now; whoever walks with nobody is not in it.
  @Transactional(readOnly = true)
  public Map<ParticipantId, SpecialistId> companions(
      OrganizationId organization, Collection<ParticipantId> people) {
    return table.of(organization, people).stream()
        .collect(Collectors.toMap(Pairing::participantId, Pairing::specialistId));
  }

  /// With whom a specialist walks now, longest first.
  @Transactional(readOnly = true)
  public List<Pairing> with(OrganizationId organization, SpecialistId specialist) {
    return table.with(organization, specialist);
  }

  /// The two meet so often and so from now on, as their plan in force says; or it says nothing any
  /// more. Nothing changes when nobody walks with them.
  public void agree(
      OrganizationId organization, ParticipantId participant, @Nullable Rhythm rhythm) {
    var walking = table.of(organization, participant);
    if (walking.isPresent()) {
      table.agree(organization, participant, rhythm);
      changed(organization, walking.get().specialistId());
    }
  }

  /// Walking with somebody takes so much from now on. The specialist who walks says so, and nobody
  /// for them; the trail, which the person reads, is not told.
  ///
  /// @throws NotFound when it is not this specialist who walks with them
  public void weigh(
      OrganizationId organization, ParticipantId participant, SpecialistId by, Weight weight) {
    if (!table.weigh(organization, participant, by, weight)) {
      throw new NotFound();
    }
    changed(organization, by);
  }

  /// With whom these people walked before, and how it last ended with each.
  @Transactional(readOnly = true)
  public List<Parting> partings(OrganizationId organization, Collection<ParticipantId> people) {
    return table.partings(organization, people);
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

  /// Meetings take so many minutes here from now on; a way that is not named takes as long as
  /// usual.
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
