package org.beenthere.appointments;

import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// What either side says about a meeting: yes, no, it took place, it did not.
@Controller
class MeetingController {

  private final Appointments appointments;

  MeetingController(Appointments appointments) {
    this.appointments = appointments;
  }

  @PostMapping("/meetings/{id}/agreement")
  @For({Hat.PARTICIPANT, Hat.SPECIALIST})
  View agree(@PathVariable String id, Viewer viewer) {
    appointments.agree(viewer, AppointmentId.of(id));
    return Html.seeOther(home(viewer), "appointments.agreed");
  }

  @PostMapping("/meetings/{id}/cancellation")
  @For({Hat.PARTICIPANT, Hat.SPECIALIST})
  View cancel(@PathVariable String id, Viewer viewer) {
    appointments.cancel(viewer, AppointmentId.of(id));
    return Html.seeOther(home(viewer), "appointments.cancelled");
  }

  @PostMapping("/meetings/{id}/kept")
  @For(Hat.SPECIALIST)
  View keep(@PathVariable String id, Viewer viewer) {
    var meeting = AppointmentId.of(id);
    appointments.keep(viewer, meeting);
    var participant = appointments.find(viewer.organization(), meeting).participant();
    return Html.seeOther("/people/" + participant, "appointments.kept");
  }

  @PostMapping("/meetings/{id}/missed")
  @For(Hat.SPECIALIST)
  View miss(@PathVariable String id, Viewer viewer) {
    appointments.miss(viewer, AppointmentId.of(id));
    return Html.seeOther("/today", "appointments.missed");
  }

  private static String home(Viewer viewer) {
    return viewer.hat() == Hat.PARTICIPANT ? "/my/meetings" : "/today";
  }
}
