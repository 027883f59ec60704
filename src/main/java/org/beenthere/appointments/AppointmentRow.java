package org.beenthere.appointments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.beenthere.appointments.Appointment.Reason;
import org.beenthere.appointments.Appointment.Side;
import org.beenthere.appointments.Appointment.State;
import org.beenthere.appointments.Appointment.Ties;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Way;

/// A meeting of two as it lies in the table. Time that is kept free for somebody who is no
/// participant is not one.
final class AppointmentRow {

  static final String SELECT =
      """
      select organization_id, id, participant_id, specialist_id, offer_id, proposed_by, starts_at,
             ends_at, way, place_words, series_id, instead_of, rest, room, state, reason, version
        from appointments.appointment
       where organization_id = :organization and participant_id is not null
      """;

  static Appointment read(ResultSet row, int number) throws SQLException {
    return new Appointment(
        new OrganizationId(row.getObject("organization_id", UUID.class)),
        new AppointmentId(row.getObject("id", UUID.class)),
        new ParticipantId(row.getObject("participant_id", UUID.class)),
        new SpecialistId(row.getObject("specialist_id", UUID.class)),
        row.getObject("offer_id", UUID.class),
        Side.valueOf(row.getString("proposed_by")),
        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
        row.getObject("ends_at", OffsetDateTime.class).toInstant(),
        Way.valueOf(row.getString("way")),
        row.getString("place_words"),
        new Ties(
            row.getObject("series_id", UUID.class),
            row.getObject("instead_of", UUID.class) == null
                ? null
                : new AppointmentId(row.getObject("instead_of", UUID.class)),
            row.getBoolean("rest")),
        row.getString("room"),
        State.valueOf(row.getString("state")),
        row.getString("reason") == null ? null : Reason.valueOf(row.getString("reason")),
        row.getInt("version"));
  }

  private AppointmentRow() {}
}
