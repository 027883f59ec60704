package org.beenthere.appointments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.beenthere.appointments.Appointment.Side;
import org.beenthere.appointments.Appointment.State;
import org.beenthere.audit.Trail;
import org.beenthere.pairings.Pairings;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Meetings of participants with the specialists who walk with them.
@Service
@Transactional
public class Appointments {

  private static final String THING = "appointment";

  private final AppointmentTable table;
  private final Pairings pairings;
  private final MeetingLetters letters;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Appointments(
      AppointmentTable table,
      Pairings pairings,
      MeetingLetters letters,
      Trail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.pairings = pairings;
    this.letters = letters;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /// A participant or the specialist who walks with them proposes times; what was proposed before
  /// and not agreed gives way.
  ///
  /// @param form the form they came with; sent twice with the same in it, it proposes once
  /// @throws NotFound when the viewer does not walk with the participant
  public void propose(Viewer by, ParticipantId participant, Suggestion suggestion, UUID form) {
    var organization = by.organization();
    var specialist = companion(by, participant);
    var now = clock.instant();
    var open = table.openOf(organization, participant, now);
    // With other times in it, the same form is another suggestion, and the later word counts.
    var offer =
        Identifier.of(
            form,
            List.of(
                suggestion.starts(),
                suggestion.minutes(),
                suggestion.way(),
                suggestion.placeWords()));
    if (open.stream().anyMatch(one -> one.offer().equals(offer))) {
      return;
    }
    table.letProposalsGo(organization, participant, specialist);
    var times =
        suggestion.starts().stream()
            .map(start -> proposal(by, participant, specialist, suggestion, offer, start))
            .toList();
    times.forEach(one -> table.add(one, now));
    if (Side.of(by) == Side.SPECIALIST) {
      letters.proposed(times.getFirst());
    }
    trail.added(by, participant, THING, offer);
  }

  /// The other side says yes to one of the times proposed. Saying it twice is saying it once.
  ///
  /// @throws Refusal when either of them has another meeting at that time
  public void agree(Viewer by, AppointmentId id) {
    var one = find(by.organization(), id);
    if (one.state() == State.AGREED) {
      return;
    }
    var now = clock.instant();
    try {
      change(one.agreed(Side.of(by), now), by);
    } catch (DataIntegrityViolationException bookedAlready) {
      throw new Refusal("appointments.bookedAlready");
    }
    table.letProposalsGo(one.organization(), one.participant(), one.specialist());
    letters.agreed(one);
    events.publishEvent(
        new AppointmentAgreed(
            one.organization(), id, one.participant(), one.specialist(), one.startsAt(), now));
  }

  /// Lets go of a meeting, agreed or only proposed. Saying it twice is saying it once.
  public void cancel(Viewer by, AppointmentId id) {
    var one = find(by.organization(), id);
    if (one.state() == State.CANCELLED) {
      return;
    }
    change(one.cancelled(), by);
    letters.gone(one);
    if (one.state() == State.AGREED) {
      events.publishEvent(
          new AppointmentCancelled(
              one.organization(), id, one.participant(), one.specialist(), clock.instant()));
    }
  }

  /// The two met. Saying it twice is saying it once.
  ///
  /// @throws Refusal when it has not begun yet
  public void keep(Viewer by, AppointmentId id) {
    var one = find(by.organization(), id);
    if (one.state() != State.KEPT) {
      var now = clock.instant();
      change(one.kept(now), by);
      events.publishEvent(
          new AppointmentKept(one.organization(), id, one.participant(), one.specialist(), now));
    }
  }

  /// It did not take place. Saying it twice is saying it once.
  ///
  /// @throws Refusal when it has not begun yet
  public void miss(Viewer by, AppointmentId id) {
    var one = find(by.organization(), id);
    if (one.state() != State.MISSED) {
      var now = clock.instant();
      change(one.missed(now), by);
      events.publishEvent(
          new AppointmentMissed(one.organization(), id, one.participant(), one.specialist(), now));
    }
  }

  /// @throws NotFound when there is no such meeting, or it is not theirs to see
  @Transactional(readOnly = true)
  public Appointment find(OrganizationId organization, AppointmentId id) {
    return table.withId(organization, id).orElseThrow(NotFound::new);
  }

  /// What is proposed or agreed with a participant, the soonest first.
  @Transactional(readOnly = true)
  public List<Appointment> open(OrganizationId organization, ParticipantId participant) {
    return table.openOf(organization, participant, clock.instant());
  }

  /// What a specialist has proposed, been asked for or agreed that begins before a moment, the
  /// soonest first; also what is over and nobody said yet how it went.
  @Transactional(readOnly = true)
  public List<Appointment> open(
      OrganizationId organization, SpecialistId specialist, Instant until) {
    return table.openOf(organization, specialist, clock.instant(), until);
  }

  private static Appointment proposal(
      Viewer by,
      ParticipantId participant,
      SpecialistId specialist,
      Suggestion suggestion,
      UUID offer,
      Instant start) {
    return new Appointment(
        by.organization(),
        AppointmentId.next(),
        participant,
        specialist,
        offer,
        Side.of(by),
        start,
        start.plus(Duration.ofMinutes(suggestion.minutes())),
        suggestion.way(),
        suggestion.placeWords(),
        State.PROPOSED,
        1);
  }

  private void change(Appointment one, Viewer by) {
    if (!table.change(one)) {
      throw new OptimisticLockingFailureException("the meeting was changed meanwhile");
    }
    trail.changed(by, one.participant(), THING, one.id().value());
  }

  /// Who walks with the participant, as long as the viewer is one of the two.
  private SpecialistId companion(Viewer viewer, ParticipantId participant) {
    var specialist =
        pairings.of(viewer.organization(), participant).orElseThrow(NotFound::new).specialistId();
    if (viewer.hat() != Hat.PARTICIPANT && !viewer.specialist().equals(specialist)) {
      throw new NotFound();
    }
    return specialist;
  }
}
