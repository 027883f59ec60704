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
import org.jspecify.annotations.Nullable;

/// A meeting of a participant and the specialist who walks with them.
///
/// @param offer names the times proposed together; agreeing to one lets the others go
/// @param placeWords where, in their own words, or empty
/// @param ties what it belongs to
/// @param room part of the address of a video call, its own alone
/// @param reason why it was called off, or null
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
    Ties ties,
    String room,
    State state,
    @Nullable Reason reason,
    int version) {

  /// Whoever says no later than so long before has said so late.
  static final Duration LATE = Duration.ofDays(1);

  /// What a meeting belongs to.
  ///
  /// @param series the meetings every week of which it is one, or null
  /// @param insteadOf the meeting that has this time once it is agreed, or null
  /// @param rest whether the later ones of its series move as well
  public record Ties(@Nullable UUID series, @Nullable AppointmentId insteadOf, boolean rest) {
    static final Ties NONE = new Ties(null, null, false);
  }

  /// Who proposed it.
  public enum Side {
    PARTICIPANT,
    SPECIALIST;

    static Side of(Viewer viewer) {
      return viewer.hat() == Hat.PARTICIPANT ? PARTICIPANT : SPECIALIST;
    }
  }

  /// Where it stands. What did not take place says how, and blames nobody.
  public enum State {
    PROPOSED,
    AGREED,
    /// Called off in time, or never agreed.
    CANCELLED,
    /// The person said so, and late.
    CANCELLED_LATE,
    CANCELLED_BY_US,
    KEPT,
    MISSED
  }

  /// Why a meeting was called off, in words that tell nothing of anybody's life.
  public enum Reason {
    ANOTHER_TIME,
    NOT_WELL,
    SOMETHING_CAME_UP,
    GETTING_THERE,
    UNSAID
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

  /// Whether it is agreed and still to come.
  public boolean isAhead(Instant now) {
    return state == State.AGREED && startsAt.isAfter(now);
  }

  /// That side says yes.
  Appointment agreed(Side by, Instant now) {
    if (!waitsFor(by)) {
      throw new Refusal("appointments.notOpen");
    }
    if (!startsAt.isAfter(now)) {
      throw new Refusal("appointments.timeHasPassed");
    }
    return in(State.AGREED, null);
  }

  /// That side lets it go.
  Appointment cancelled(Side by, Reason why, Instant now) {
    if (state == State.PROPOSED) {
      return in(State.CANCELLED, why);
    }
    if (state != State.AGREED) {
      throw new Refusal("appointments.notOpen");
    }
    if (by == Side.SPECIALIST) {
      return in(State.CANCELLED_BY_US, why);
    }
    return in(now.plus(LATE).isAfter(startsAt) ? State.CANCELLED_LATE : State.CANCELLED, why);
  }

  /// How it went, said once it has begun.
  ///
  /// @param how kept, missed, called off late, or called off by us
  Appointment went(State how, Instant now) {
    if (state != State.AGREED || how == State.PROPOSED || how == State.AGREED) {
      throw new Refusal("appointments.notOpen");
    }
    if (!isOver(now)) {
      throw new Refusal("appointments.notYet");
    }
    return in(how, null);
  }

  private Appointment in(State next, @Nullable Reason why) {
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
        ties,
        room,
        next,
        why,
        version);
  }
}
