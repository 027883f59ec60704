package org.beenthere.appointments;

import beenthere.pages.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Set;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.NavigationEntry;
import org.beenthere.shell.Page;
import org.beenthere.specialists.Specialists;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Viewer;
import org.beenthere.vocabulary.Way;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// A specialist says when they have time to meet: every week, and on which days otherwise.
@Controller
@For(Hat.SPECIALIST)
class AvailabilityController {

  private static final String PATH = "/my-hours";
  private static final String DAYS = PATH + "/days";

  private final MeetingHours hours;
  private final Specialists specialists;
  private final Templates templates;

  AvailabilityController(MeetingHours hours, Specialists specialists, Templates templates) {
    this.hours = hours;
    this.specialists = specialists;
    this.templates = templates;
  }

  @GetMapping(PATH)
  View show(Viewer viewer, Page page) {
    var form =
        hours
            .of(viewer)
            .map(said -> AvailabilityForm.of(said, page.words()))
            .orElseGet(() -> AvailabilityForm.first(ways(viewer)));
    return Html.ok(templates.appointmentsHours(page, form, FormErrors.none()));
  }

  @PostMapping(PATH)
  View change(AvailabilityForm form, Viewer viewer, Page page) {
    var errors = FormErrors.none();
    var said = form.read(errors);
    if (said == null) {
      return Html.invalid(templates.appointmentsHours(page, form, errors));
    }
    hours.say(viewer, said);
    return Html.seeOther(PATH, "appointments.hours.done");
  }

  @GetMapping(DAYS)
  View days(Viewer viewer, Page page) {
    return Html.ok(days(viewer, page, OtherDayForm.empty(), FormErrors.none()));
  }

  @PostMapping(DAYS)
  View add(OtherDayForm form, Viewer viewer, Page page) {
    var errors = FormErrors.none();
    var days = form.read(hours.today(viewer), errors);
    if (errors.any()) {
      return Html.invalid(days(viewer, page, form, errors));
    }
    hours.add(viewer, days);
    return Html.seeOther(DAYS, "appointments.hours.done");
  }

  @PostMapping(DAYS + "/{otherDay}/removal")
  View remove(@PathVariable String otherDay, Viewer viewer) {
    hours.remove(viewer, Identifier.read(otherDay));
    return Html.seeOther(DAYS, "appointments.hours.done");
  }

  /// Days are there once the week was said: without hours there is nothing to be otherwise.
  private JteModel days(Viewer viewer, Page page, OtherDayForm form, FormErrors errors) {
    var days = hours.of(viewer).map(Availability::days).orElseThrow(NotFound::new);
    return templates.appointmentsDays(page, form, days, errors);
  }

  private Set<Way> ways(Viewer viewer) {
    return specialists.self(viewer.organization(), viewer.specialist()).whole().ways();
  }

  @Bean
  static NavigationEntry myHoursEntry() {
    return NavigationEntry.of(
        480, "/my-hours", "appointments.hours.entry", "clock", Hat.SPECIALIST);
  }
}
