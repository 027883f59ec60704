package org.beenthere.appointments;

import beenthere.pages.Templates;
import java.time.Clock;
import org.beenthere.appointments.Appointment.Reason;
import org.beenthere.appointments.Appointment.Side;
import org.beenthere.appointments.Appointment.State;
import org.beenthere.audit.Trail;
import org.beenthere.participants.Participants;
import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.specialists.Specialists;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A meeting, and what either side says about it: yes, another time, no, how it went.
@Controller
@For({Hat.PARTICIPANT, Hat.SPECIALIST})
class MeetingController {

  private final Appointments appointments;
  private final Endings endings;
  private final VideoTable video;
  private final Participants participants;
  private final Specialists specialists;
  private final Trail trail;
  private final TransactionTemplate transaction;
  private final Templates templates;
  private final Clock clock;

  MeetingController(
      Appointments appointments,
      Endings endings,
      VideoTable video,
      Participants participants,
      Specialists specialists,
      Trail trail,
      TransactionTemplate transaction,
      Templates templates,
      Clock clock) {
    this.appointments = appointments;
    this.endings = endings;
    this.video = video;
    this.participants = participants;
    this.specialists = specialists;
    this.trail = trail;
    this.transaction = transaction;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping("/meetings/{id}")
  View show(@PathVariable String id, Viewer viewer, Page page) {
    var shown = transaction.execute(status -> shown(AppointmentId.of(id), viewer));
    return Html.ok(templates.appointmentsMeeting(page, shown));
  }

  private MeetingShown shown(AppointmentId id, Viewer viewer) {
    var one = appointments.find(viewer.organization(), id);
    trail.read(viewer, one.participant(), Appointments.THING, id.value());
    var mine = Side.of(viewer) == Side.PARTICIPANT;
    var other =
        mine
            ? specialists.find(viewer.organization(), one.specialist()).called()
            : participants.find(viewer.organization(), one.participant()).called();
    // Whoever else may open the record reads when, and not where the two meet by video.
    var ours = mine || one.specialist().equals(viewer.specialist());
    return new MeetingShown(one, mine, ours, other, ours ? video.link(one) : null, clock.instant());
  }

  @PostMapping("/meetings/{id}/agreement")
  View agree(@PathVariable String id, Viewer viewer) {
    appointments.agree(viewer, ours(id, viewer));
    return Html.seeOther(home(viewer), "appointments.agreed");
  }

  @PostMapping("/meetings/{id}/others")
  View wantAnother(@PathVariable String id, Viewer viewer) {
    appointments.wantAnother(viewer, ours(id, viewer));
    return Html.seeOther(home(viewer), "appointments.anotherWanted");
  }

  @PostMapping("/meetings/{id}/cancellation")
  View cancel(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable Reason reason,
      @RequestParam(defaultValue = "false") boolean rest,
      Viewer viewer) {
    endings.cancel(viewer, ours(id, viewer), reason == null ? Reason.UNSAID : reason, rest);
    return Html.seeOther(home(viewer), "appointments.cancelled");
  }

  /// One tap: it took place, or how it did not.
  @PostMapping("/meetings/{id}/outcome")
  @For(Hat.SPECIALIST)
  View went(@PathVariable String id, @RequestParam(name = "went") State how, Viewer viewer) {
    var meeting = ours(id, viewer);
    endings.went(viewer, meeting, how);
    if (how != State.KEPT) {
      return Html.seeOther("/today", "appointments.missed");
    }
    var participant = appointments.find(viewer.organization(), meeting).participant();
    return Html.seeOther("/people/" + participant, "appointments.kept");
  }

  /// Whoever else may open the record reads when two meet, and answers for neither.
  private AppointmentId ours(String id, Viewer viewer) {
    var one = appointments.find(viewer.organization(), AppointmentId.of(id));
    if (viewer.hat() != Hat.PARTICIPANT && !one.specialist().equals(viewer.specialist())) {
      throw new NotFound();
    }
    return one.id();
  }

  private static String home(Viewer viewer) {
    return viewer.hat() == Hat.PARTICIPANT ? "/my/meetings" : "/today";
  }
}
