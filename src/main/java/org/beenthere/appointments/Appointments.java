package org.beenthere.appointments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.beenthere.appointments.Appointment.Side;
import org.beenthere.appointments.Appointment.State;
import org.beenthere.appointments.Appointment.Ties;
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
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Meetings of participants with the specialists who walk with them: times proposed and agreed.
@Service
@Transactional
public class Appointments {

  static final String THING = "appointment";

  private final AppointmentTable table;
  private final Agreeing agreeing;
  private final Zones zones;
  private final Pairings pairings;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Appointments(
      AppointmentTable table,
      Agreeing agreeing,
      Zones zones,
      Pairings pairings,
      Trail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.agreeing = agreeing;
    this.zones = zones;
    this.pairings = pairings;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /// A participant or the specialist who walks with them proposes times; what was proposed before
  /// and not agreed gives way.
  ///
  /// @param form the form they came with; sent twice with the same in it, it proposes once
  /// @return what names these times together
  /// @throws NotFound when the viewer does not walk with the participant
  public UUID propose(Viewer by, ParticipantId participant, Suggestion suggestion, UUID form) {
    var organization = by.organization();
    var specialist = companion(by, participant);
    var now = clock.instant();
    // With other times in it, the same form is another suggestion, and the later word counts.
    var offer =
        Identifier.of(
            form,
            List.of(
                suggestion.starts(),
                suggestion.minutes(),
                suggestion.way(),
                suggestion.placeWords(),
                suggestion.weeks()));
    if (table.openOf(organization, participant, now).stream()
        .anyMatch(one -> one.offer().equals(offer))) {
      return offer;
    }
    var moved = suggestion.insteadOf();
    if (moved != null) {
      var meeting = find(organization, moved);
      if (!meeting.participant().equals(participant)) {
        throw new NotFound();
      }
      if (!meeting.isAhead(now)) {
        throw new Refusal("appointments.notOpen");
      }
    }
    table.letProposalsGo(organization, participant, specialist);
    var series = suggestion.weeks() > 1 ? Identifier.fresh() : null;
    starts(organization, suggestion).stream()
        .map(start -> proposal(by, participant, specialist, suggestion, offer, series, start))
        .forEach(one -> table.add(one, now));
    events.publishEvent(
        new TimesProposed(organization, offer, participant, specialist, Side.of(by), now));
    trail.added(by, participant, THING, offer);
    return offer;
  }

  /// The two said it to each other already: it is agreed at once.
  ///
  /// @throws Refusal when either of them has another meeting at that time
  void arrange(Viewer by, ParticipantId participant, Suggestion suggestion, UUID form) {
    var offer = propose(by, participant, suggestion, form);
    table.openIn(by.organization(), participant, offer, clock.instant()).stream()
        .findFirst()
        .ifPresent(one -> agreeing.agree(one, other(Side.of(by)), by));
  }

  /// The other side says yes to one of the times proposed. Saying it twice is saying it once.
  ///
  /// @throws Refusal when either of them has another meeting at that time
  public void agree(Viewer by, AppointmentId id) {
    var one = find(by.organization(), id);
    if (one.state() != State.AGREED) {
      agreeing.agree(one, Side.of(by), by);
    }
  }

  /// None of these times suits; what was proposed is let go, and the other side is told. Saying it
  /// twice is saying it once.
  ///
  /// @throws Refusal when it was answered otherwise already
  void wantAnother(Viewer by, AppointmentId id) {
    var one = find(by.organization(), id);
    if (one.waitsFor(Side.of(by))) {
      agreeing.wantAnother(one, by);
    } else if (one.reason() != Appointment.Reason.ANOTHER_TIME) {
      throw new Refusal("appointments.notOpen");
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

  /// What became of the meetings with a participant, the latest first.
  @Transactional(readOnly = true)
  List<Appointment> past(OrganizationId organization, ParticipantId participant) {
    return table.pastOf(organization, participant, 10);
  }

  /// What a specialist has proposed, been asked for or agreed that begins before a moment, the
  /// soonest first; also what is over and nobody said yet how it went.
  @Transactional(readOnly = true)
  public List<Appointment> open(
      OrganizationId organization, SpecialistId specialist, Instant until) {
    return table.openOf(organization, specialist, clock.instant(), until);
  }

  /// The same hour by the clock on the wall, every week, whether the clocks change or not.
  private List<Instant> starts(OrganizationId organization, Suggestion suggestion) {
    if (suggestion.weeks() == 1) {
      return suggestion.starts();
    }
    return Series.weekly(
        suggestion.starts().getFirst(), suggestion.weeks(), zones.of(organization));
  }

  private static Appointment proposal(
      Viewer by,
      ParticipantId participant,
      SpecialistId specialist,
      Suggestion suggestion,
      UUID offer,
      @Nullable UUID series,
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
        new Ties(series, suggestion.insteadOf(), suggestion.rest()),
        Token.room(),
        State.PROPOSED,
        null,
        1);
  }

  private static Side other(Side side) {
    return side == Side.PARTICIPANT ? Side.SPECIALIST : Side.PARTICIPANT;
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
