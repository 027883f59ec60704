package org.beenthere.appointments;

import java.time.Instant;
import java.util.List;
import org.beenthere.appointments.Appointment.Side;
import org.beenthere.appointments.Appointment.State;
import org.beenthere.specialists.Specialist;

/// A participant's meetings with their peer.
///
/// @param open what is proposed or agreed, the soonest first
public record MyMeetings(Specialist peer, List<Appointment> open, Instant now) {

  /// Times that wait for the participant to pick one.
  public List<Appointment> toAnswer() {
    return open.stream().filter(one -> one.waitsFor(Side.PARTICIPANT)).toList();
  }

  /// Times they suggested themselves and the peer has not answered.
  public List<Appointment> suggested() {
    return open.stream().filter(one -> one.waitsFor(Side.SPECIALIST)).toList();
  }

  /// Whether nothing is proposed, suggested or still to come.
  public boolean nothing() {
    return toAnswer().isEmpty() && suggested().isEmpty() && agreed().isEmpty();
  }

  /// What is agreed and still to come.
  public List<Appointment> agreed() {
    return open.stream()
        .filter(one -> one.state() == State.AGREED && one.endsAt().isAfter(now))
        .toList();
  }
}
