package org.beenthere.appointments;

import java.time.Clock;
import java.util.List;
import org.beenthere.appointments.Appointment.Reason;
import org.beenthere.appointments.Appointment.Side;
import org.beenthere.appointments.Appointment.State;
import org.beenthere.appointments.PeerTold.Change;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How meetings end: called off by either, or held, or not.
@Service
@Transactional
public class Endings {

  private final AppointmentTable table;
  private final Agreeing agreeing;
  private final MeetingLetters letters;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Endings(
      AppointmentTable table,
      Agreeing agreeing,
      MeetingLetters letters,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.agreeing = agreeing;
    this.letters = letters;
    this.events = events;
    this.clock = clock;
  }

  /// Lets go of a meeting, agreed or only proposed. Saying it twice is saying it once.
  ///
  /// @param rest the later ones of its series as well
  public void cancel(Viewer by, AppointmentId id, Reason why, boolean rest) {
    var one = find(by, id);
    if (isCalledOff(one.state())) {
      return;
    }
    var now = clock.instant();
    var all = rest && one.ties().series() != null ? table.withRest(one) : List.of(one);
    for (var each : all) {
      end(each, each.cancelled(Side.of(by), why, now), by);
    }
    if (one.state() == State.AGREED) {
      agreeing.tell(one, Change.CALLED_OFF, by);
    }
  }

  /// How it went. Saying it twice is saying it once, and so is saying it otherwise at once after.
  ///
  /// @throws Refusal when it has not begun yet
  public void went(Viewer by, AppointmentId id, State how) {
    var one = find(by, id);
    if (one.state() != how) {
      end(one, one.went(how, clock.instant()), by);
    }
  }

  private void end(Appointment before, Appointment after, Viewer by) {
    agreeing.change(after, by);
    letters.gone(before);
    if (before.state() == State.PROPOSED) {
      return;
    }
    var now = clock.instant();
    var organization = after.organization();
    var specialist = after.specialist();
    events.publishEvent(
        switch (after.state()) {
          case KEPT ->
              new AppointmentKept(organization, after.id(), after.participant(), specialist, now);
          case MISSED ->
              new AppointmentMissed(organization, after.id(), after.participant(), specialist, now);
          default ->
              new AppointmentCancelled(
                  organization, after.id(), after.participant(), specialist, now);
        });
  }

  private Appointment find(Viewer by, AppointmentId id) {
    return table.withId(by.organization(), id).orElseThrow(NotFound::new);
  }

  private static boolean isCalledOff(State state) {
    return state == State.CANCELLED
        || state == State.CANCELLED_LATE
        || state == State.CANCELLED_BY_US;
  }
}
