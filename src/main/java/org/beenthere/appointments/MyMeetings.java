package org.beenthere.appointments;

import java.time.Instant;
import java.util.List;
import org.beenthere.appointments.Appointment.Side;
import org.beenthere.appointments.Appointment.State;
import org.beenthere.specialists.Specialist;

/// A participant's meetings with their peer.
///
/// @param open what is proposed or agreed, the soonest first
/// @param past what became of others, the latest first
/// @param bookable whether there are free times to choose from
public record MyMeetings(
    Specialist peer,
    List<Appointment> open,
    List<Appointment> past,
    boolean bookable,
    Instant now) {

  /// Times that wait for the participant to pick one; of a series its first.
  public List<Appointment> toAnswer() {
    return Answers.choices(open.stream().filter(one -> one.waitsFor(Side.PARTICIPANT)).toList());
  }

  /// Times they suggested themselves and the peer has not answered.
  public List<Appointment> suggested() {
    return Answers.choices(open.stream().filter(one -> one.waitsFor(Side.SPECIALIST)).toList());
  }

  /// For how many weeks a time is proposed.
  public int weeks(Appointment one) {
    return weeks(open, one);
  }

  static int weeks(List<Appointment> open, Appointment one) {
    var series = one.ties().series();
    return series == null
        ? 1
        : (int)
            open.stream()
                .filter(each -> series.equals(each.ties().series()))
                .filter(each -> each.state() == one.state())
                .count();
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
