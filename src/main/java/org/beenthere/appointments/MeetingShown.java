package org.beenthere.appointments;

import java.time.Instant;
import org.beenthere.appointments.Appointment.State;
import org.jspecify.annotations.Nullable;

/// A meeting as one of the two reads it.
///
/// @param mine whether the participant reads it
/// @param ours whether one of the two does
/// @param other what the other is called
/// @param video where they meet by video, or null
public record MeetingShown(
    Appointment meeting,
    boolean mine,
    boolean ours,
    String other,
    @Nullable String video,
    Instant now) {

  /// Where to look for another time.
  public String elsewhere() {
    return mine
        ? "/my/meetings/times?instead=" + meeting.id()
        : "/people/" + meeting.participant() + "/meetings/new?instead=" + meeting.id();
  }

  public String back() {
    return mine ? "/my/meetings" : "/people/" + meeting.participant();
  }

  public boolean canChange() {
    return ours && meeting.isAhead(now);
  }

  public boolean isSeries() {
    return meeting.ties().series() != null;
  }

  public boolean isOpen() {
    return meeting.state() == State.PROPOSED;
  }
}
