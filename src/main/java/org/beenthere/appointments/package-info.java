/// Appointments: when specialists have time, meetings proposed, booked, moved and held, reminders,
/// and calendars elsewhere. Nobody is booked twice at once, however many people press the button.
///
/// Front door: [Appointments] and [Endings]; [MeetingHours] and [VideoRooms] for what is set up;
/// [BusyTimes] keeps time free for somebody who is no participant. Publishes [AppointmentAgreed],
/// [AppointmentMoved], [AppointmentCancelled], [AppointmentKept] and [AppointmentMissed]; hears
/// that a pairing ended and lets go what was planned, and that somebody is reached otherwise.
@NullMarked
@ApplicationModule(
    displayName = "Appointments",
    allowedDependencies = {
      "vocabulary",
      "storage",
      "shell",
      "access",
      "audit",
      "courier",
      "participants",
      "organizations",
      "specialists",
      "pairings"
    })
package org.beenthere.appointments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
