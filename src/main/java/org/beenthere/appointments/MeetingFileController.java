package org.beenthere.appointments;

import java.time.Clock;
import org.beenthere.appointments.Appointment.State;
import org.beenthere.audit.Trail;
import org.beenthere.shell.For;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Viewer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// An agreed meeting, to put into one's own calendar.
@Controller
@For({Hat.PARTICIPANT, Hat.SPECIALIST})
class MeetingFileController {

  private final Appointments appointments;
  private final Trail trail;
  private final Clock clock;

  MeetingFileController(Appointments appointments, Trail trail, Clock clock) {
    this.appointments = appointments;
    this.trail = trail;
    this.clock = clock;
  }

  @GetMapping("/meetings/{id}/calendar")
  ResponseEntity<byte[]> file(@PathVariable String id, Viewer viewer, Page page) {
    var meeting = appointments.find(viewer.organization(), AppointmentId.of(id));
    if (meeting.state() != State.AGREED) {
      throw new NotFound();
    }
    trail.read(viewer, meeting.participant(), "appointment");
    return MeetingFile.answer(
        MeetingFile.of(
            meeting.id().value(),
            meeting.version(),
            meeting.startsAt(),
            meeting.endsAt(),
            page.t("appointments.calendar.summary"),
            clock.instant()));
  }
}
