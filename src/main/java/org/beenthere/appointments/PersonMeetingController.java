package org.beenthere.appointments;

import beenthere.pages.Templates;
import gg.jte.Content;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.beenthere.pairings.Pairings;
import org.beenthere.participants.Participant;
import org.beenthere.participants.Participants;
import org.beenthere.participants.RecordSection;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A specialist proposes times to somebody they walk with.
@Controller
@For(Hat.SPECIALIST)
class PersonMeetingController implements RecordSection {

  private final Appointments appointments;
  private final Participants participants;
  private final Pairings pairings;
  private final Templates templates;
  private final Clock clock;

  PersonMeetingController(
      Appointments appointments,
      Participants participants,
      Pairings pairings,
      Templates templates,
      Clock clock) {
    this.appointments = appointments;
    this.participants = participants;
    this.pairings = pairings;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping("/people/{participant}/meetings/new")
  View ask(
      @PathVariable String participant,
      @RequestParam(defaultValue = "") String instead,
      Viewer viewer,
      Page page) {
    var person = theirs(participant, viewer);
    var ways = person.wishes().ways();
    var moved = moved(viewer, person, instead);
    var form =
        moved == null
            ? MeetingForm.empty(ways.size() == 1 ? ways.iterator().next() : null)
            : MeetingForm.moving(moved);
    return Html.ok(
        templates.appointmentsPropose(
            page, person, form, Optional.ofNullable(moved), FormErrors.none()));
  }

  @PostMapping("/people/{participant}/meetings/new")
  View propose(@PathVariable String participant, MeetingForm form, Viewer viewer, Page page) {
    var person = theirs(participant, viewer);
    var errors = FormErrors.none();
    var suggestion =
        form.read(Suggestion.AT_MOST, ZoneId.of(viewer.zone()), clock.instant(), errors);
    if (suggestion == null) {
      var moved = moved(viewer, person, form.instead());
      return Html.invalid(
          templates.appointmentsPropose(page, person, form, Optional.ofNullable(moved), errors));
    }
    if (form.isSaid()) {
      appointments.arrange(viewer, person.id(), suggestion, form.offer());
      return Html.seeOther("/people/" + person.id(), "appointments.agreed");
    }
    appointments.propose(viewer, person.id(), suggestion, form.offer());
    return Html.seeOther("/people/" + person.id(), "appointments.proposed");
  }

  private @Nullable Appointment moved(Viewer viewer, Participant person, String instead) {
    if (instead.isEmpty()) {
      return null;
    }
    var one = appointments.find(viewer.organization(), AppointmentId.of(instead));
    if (!one.participant().equals(person.id()) || !one.isAhead(clock.instant())) {
      throw new NotFound();
    }
    return one;
  }

  /// Somebody this specialist walks with; whoever else may open the record proposes nothing.
  private Participant theirs(String participant, Viewer viewer) {
    var person = participants.open(viewer, ParticipantId.of(participant), "appointments");
    return pairings
        .of(viewer.organization(), person.id())
        .filter(pairing -> pairing.specialistId().equals(viewer.specialist()))
        .map(pairing -> person)
        .orElseThrow(NotFound::new);
  }

  @Override
  public int order() {
    return 150;
  }

  @Override
  public @Nullable Content show(Participant participant, Page page) {
    if (page.who().hat() != Hat.SPECIALIST) {
      return null;
    }
    return templates.appointmentsSection(
        page,
        participant.id(),
        appointments.open(participant.organization(), participant.id()),
        appointments.past(participant.organization(), participant.id()),
        clock.instant());
  }
}
