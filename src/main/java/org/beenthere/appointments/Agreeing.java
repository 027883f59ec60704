package org.beenthere.appointments;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.beenthere.appointments.Appointment.Reason;
import org.beenthere.appointments.Appointment.Side;
import org.beenthere.appointments.Appointment.State;
import org.beenthere.appointments.PeerTold.Change;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.beenthere.vocabulary.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What follows when a time is agreed: a meeting, all of a series, or one that moves. Whoever says
/// yes is on their own page, or answered a message, and then nobody is signed in and the house says
/// it for them.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Agreeing {

  private final AppointmentTable table;
  private final BusyTable busy;
  private final MeetingLetters letters;
  private final Zones zones;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Agreeing(
      AppointmentTable table,
      BusyTable busy,
      MeetingLetters letters,
      Zones zones,
      Trail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.busy = busy;
    this.letters = letters;
    this.zones = zones;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /// That side says yes.
  ///
  /// @param by who is signed in, or null when they answered a message
  /// @throws Refusal when either of them has another meeting at that time
  void agree(Appointment one, Side side, @Nullable Viewer by) {
    var now = clock.instant();
    var yes = one.agreed(side, now);
    var moved = one.ties().insteadOf();
    if (moved != null) {
      var meeting = table.withId(one.organization(), moved).filter(old -> old.isAhead(now));
      move(
          meeting.orElseThrow(() -> new Refusal("appointments.notOpen")),
          one.startsAt(),
          one.way(),
          one.placeWords(),
          one.ties().rest(),
          by);
      letGo(one);
      return;
    }
    var all = one.ties().series() == null ? List.of(yes) : agreed(table.withRest(first(one)), side);
    booked(one, () -> all.forEach(each -> change(each, by)));
    letGo(one);
    all.forEach(each -> agreed(each, now));
    tell(yes, Change.AGREED, by);
  }

  /// A meeting that both want stands in the calendar at once.
  ///
  /// @throws Refusal when either of them has another meeting at that time
  void book(Appointment one, Viewer by) {
    var now = clock.instant();
    booked(one, () -> table.add(one, now));
    trail.added(by, one.participant(), Appointments.THING, one.id().value());
    agreed(one, now);
    tell(one, Change.AGREED, by);
  }

  /// A meeting is at another time from now on, and the later ones of its series if wanted.
  ///
  /// @throws Refusal when either of them has another meeting at that time
  void move(
      Appointment one, Instant start, Way way, String place, boolean rest, @Nullable Viewer by) {
    var zone = zones.of(one.organization());
    var all = rest && one.ties().series() != null ? table.withRest(one) : List.of(one);
    // Away from where they go first, so that none of them stands in the way of the one before.
    var order = Comparator.comparing(Appointment::startsAt);
    var sorted =
        all.stream().sorted(start.isAfter(one.startsAt()) ? order.reversed() : order).toList();
    booked(
        one,
        () -> {
          for (var each : sorted) {
            var to = Series.moved(each.startsAt(), one.startsAt(), start, zone);
            if (!table.move(each, to, to.plus(Series.length(each)), way, place)) {
              throw new OptimisticLockingFailureException("the meeting was changed meanwhile");
            }
            remember(each, by);
          }
        });
    for (var each : sorted) {
      var now = table.withId(each.organization(), each.id()).orElseThrow();
      letters.gone(each);
      letters.agreed(now);
      if (each.id().equals(one.id())) {
        tell(now, Change.MOVED, by);
      }
      events.publishEvent(
          new AppointmentMoved(
              now.organization(),
              now.id(),
              now.participant(),
              now.specialist(),
              now.startsAt(),
              clock.instant()));
    }
  }

  /// None of the times proposed with this one suits.
  void wantAnother(Appointment one, @Nullable Viewer by) {
    var now = clock.instant();
    table.openIn(one.organization(), one.participant(), one.offer(), now).stream()
        .map(each -> each.cancelled(each.proposedBy(), Reason.ANOTHER_TIME, now))
        .forEach(each -> change(each, by));
    letters.answered(one);
    tell(one, Change.ANOTHER_TIME, by);
  }

  /// Tells the one of the two who did not do it.
  ///
  /// @param by who did, or null for a participant who answered a message
  void tell(Appointment one, Change what, @Nullable Viewer by) {
    if (by != null && Side.of(by) == Side.SPECIALIST) {
      letters.changed(one, what);
    } else {
      events.publishEvent(
          new PeerTold(
              one.organization(),
              one.id(),
              one.participant(),
              one.specialist(),
              what,
              one.startsAt(),
              clock.instant()));
    }
  }

  /// What else was proposed, and what was asked about it, is let go.
  private void letGo(Appointment one) {
    table.letProposalsGo(one.organization(), one.participant(), one.specialist());
    letters.answered(one);
  }

  void change(Appointment one, @Nullable Viewer by) {
    if (!table.change(one, clock.instant())) {
      throw new OptimisticLockingFailureException("the meeting was changed meanwhile");
    }
    remember(one, by);
  }

  private void remember(Appointment one, @Nullable Viewer by) {
    if (by == null) {
      trail.byTheHouse(
          one.organization(), Deed.CHANGE, one.participant(), Appointments.THING, one.id().value());
    } else {
      trail.changed(by, one.participant(), Appointments.THING, one.id().value());
    }
  }

  private void agreed(Appointment one, Instant now) {
    table.withId(one.organization(), one.id()).ifPresent(letters::agreed);
    events.publishEvent(
        new AppointmentAgreed(
            one.organization(),
            one.id(),
            one.participant(),
            one.specialist(),
            one.startsAt(),
            now));
  }

  private List<Appointment> agreed(List<Appointment> series, Side side) {
    return series.stream().map(each -> each.agreed(side, clock.instant())).toList();
  }

  /// The first of its series that waits still.
  private Appointment first(Appointment one) {
    return table
        .openIn(one.organization(), one.participant(), one.offer(), clock.instant())
        .stream()
        .filter(each -> each.state() == State.PROPOSED)
        .findFirst()
        .orElse(one);
  }

  /// Those who want the same hour stand in line; the constraint alone would let them wait for each
  /// other until PostgreSQL gives one of them up.
  private void booked(Appointment one, Runnable work) {
    busy.standInLine(one.specialist());
    try {
      work.run();
    } catch (DataIntegrityViolationException bookedAlready) {
      throw new Refusal("appointments.bookedAlready");
    }
  }
}
