package org.beenthere.appointments;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Viewer;
import org.beenthere.vocabulary.Way;

/// A meeting of a participant and the specialist who walks with them.
///
/// @param offer names the times proposed together; agreeing to one lets the others go
/// @param placeWords where, in their own words, or empty
public record Appointment(
    OrganizationId organization,
    AppointmentId id,
    ParticipantId participant,
    SpecialistId specialist,
    UUID offer,
    Side proposedBy,
    Instant startsAt,
    Instant endsAt,
    Way way,
    String placeWords,
    State state,
    int version) {

  /// Who proposed it.
  public enum Side {
    PARTICIPANT,
    SPECIALIST;

    static Side of(Viewer viewer) {
      return viewer.hat() == Hat.PARTICIPANT ? PARTICIPANT : SPECIALIST;
    }
  }

  /// Where it stands.
  public enum State {
    PROPOSED,
    AGREED,
    CANCELLED,
    KEPT,
    MISSED
  }

  /// How long it takes.
  public int minutes() {
    return (int) Duration.between(startsAt, endsAt).toMinutes();
  }

  /// Whether it waits for the answer of that side.
  public boolean waitsFor(Side side) {
    return state == State.PROPOSED && proposedBy != side;
  }

  /// Whether it should be over by now, so that one can say how it went.
  public boolean isOver(Instant now) {
    return state == State.AGREED && !now.isBefore(startsAt);
  }

  /// That side says yes.
  Appointment agreed(Side by, Instant now) {
    if (!waitsFor(by)) {
      throw new Refusal("appointments.notOpen");
    }
    if (!startsAt.isAfter(now)) {
      throw new Refusal("appointments.timeHasPassed");
    }
    return in(State.AGREED);
  }

  Appointment cancelled() {
    if (state != State.PROPOSED && state != State.AGREED) {
      throw new Refusal("appointments.notOpen");
    }
    return in(State.CANCELLED);
  }

  Appointment kept(Instant now) {
    return held(State.KEPT, now);
  }

  Appointment missed(Instant now) {
    return held(State.MISSED, now);
  }

  private Appointment held(State how, Instant now) {
    if (state != State.AGREED) {
      throw new Refusal("appointments.notOpen");
    }
    if (!isOver(now)) {
      throw new Refusal("appointments.notYet");
    }
    return in(how);
  }

  private Appointment in(State next) {
    return new Appointment(
        organization,
        id,
        participant,
        specialist,
        offer,
        proposedBy,
        startsAt,
        endsAt,
        way,
        placeWords,
        next,
        version);
  }
}
