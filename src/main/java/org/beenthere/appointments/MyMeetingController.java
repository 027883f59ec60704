package org.beenthere.appointments;

import beenthere.pages.Templates;
import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.beenthere.audit.Trail;
import org.beenthere.pairings.Pairings;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.NavigationEntry;
import org.beenthere.shell.Page;
import org.beenthere.shell.TodayPanel;
import org.beenthere.specialists.Specialists;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// A participant's meetings: the next one, times to pick from, and suggesting another.
@Controller
@For(Hat.PARTICIPANT)
class MyMeetingController implements TodayPanel {

  private static final Content NOTHING = output -> {};

  private final Appointments appointments;
  private final Bookings bookings;
  private final Pairings pairings;
  private final Specialists specialists;
  private final Trail trail;
  private final Templates templates;
  private final Clock clock;

  MyMeetingController(
      Appointments appointments,
      Bookings bookings,
      Pairings pairings,
      Specialists specialists,
      Trail trail,
      Templates templates,
      Clock clock) {
    this.appointments = appointments;
    this.bookings = bookings;
    this.pairings = pairings;
    this.specialists = specialists;
    this.trail = trail;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping("/my/meetings")
  View meetings(Viewer viewer, Page page) {
    trail.read(viewer, viewer.participant(), "appointments");
    return Html.ok(
        mine(viewer, appointments.past(viewer.organization(), viewer.participant()))
            .<JteModel>map(mine -> templates.appointmentsMine(page, mine))
            .orElseGet(() -> templates.appointmentsNobody(page)));
  }

  @GetMapping("/my/meetings/new")
  View ask(Viewer viewer, Page page) {
    var mine = mine(viewer).orElseThrow(NotFound::new);
    var form = MeetingForm.empty(null);
    return Html.ok(templates.appointmentsSuggest(page, mine.peer(), form, FormErrors.none()));
  }

  @PostMapping("/my/meetings/new")
  View suggest(MeetingForm form, Viewer viewer, Page page) {
    var mine = mine(viewer).orElseThrow(NotFound::new);
    var errors = FormErrors.none();
    var suggestion = form.read(1, ZoneId.of(viewer.zone()), clock.instant(), errors);
    if (suggestion == null) {
      return Html.invalid(templates.appointmentsSuggest(page, mine.peer(), form, errors));
    }
    appointments.propose(viewer, viewer.participant(), suggestion, form.offer());
    return Html.seeOther("/my/meetings", "appointments.suggested");
  }

  private Optional<MyMeetings> mine(Viewer viewer) {
    return mine(viewer, List.of());
  }

  /// Their meetings, as soon as somebody walks with them.
  private Optional<MyMeetings> mine(Viewer viewer, List<Appointment> past) {
    return pairings
        .of(viewer.organization(), viewer.participant())
        .map(pairing ->
            new MyMeetings(
                specialists.find(viewer.organization(), pairing.specialistId()),
                appointments.open(viewer.organization(), viewer.participant()),
                past,
                bookings.arePossible(viewer),
                clock.instant()));
  }

  @Bean
  static NavigationEntry myMeetingsEntry() {
    return NavigationEntry.of(
        250, "/my/meetings", "appointments.entry", "calendar", Hat.PARTICIPANT);
  }

  @Override
  public boolean isFor(Hat hat) {
    return hat == Hat.PARTICIPANT;
  }

  @Override
  public int order() {
    return 100;
  }

  @Override
  public Content show(Page page) {
    return mine(page.who())
        .<Content>map(mine -> templates.appointmentsNextPanel(page, mine))
        .orElse(NOTHING);
  }
}
