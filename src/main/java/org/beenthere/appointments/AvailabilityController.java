package org.beenthere.appointments;

import beenthere.pages.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
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
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
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

  private final AvailabilityTable table;
  private final Specialists specialists;
  private final Trail trail;
  private final TransactionTemplate transaction;
  private final Templates templates;
  private final Clock clock;

  AvailabilityController(
      AvailabilityTable table,
      Specialists specialists,
      Trail trail,
      TransactionTemplate transaction,
      Templates templates,
      Clock clock) {
    this.table = table;
    this.specialists = specialists;
    this.trail = trail;
    this.transaction = transaction;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping(PATH)
  View show(Viewer viewer, Page page) {
    var form =
        transaction.execute(status ->
            table
                .of(viewer.organization(), viewer.specialist(), today(viewer))
                .map(said -> AvailabilityForm.of(said, page.words()))
                .orElseGet(() ->
                    AvailabilityForm.first(
                        specialists.self(viewer.organization(), viewer.specialist())
                            .whole()
                            .ways())));
    return Html.ok(templates.appointmentsHours(page, form, FormErrors.none()));
  }

  /// What the directory and matching know of their week follows from it.
  @PostMapping(PATH)
  View change(AvailabilityForm form, Viewer viewer, Page page) {
    var errors = FormErrors.none();
    var said = form.read(errors);
    if (said == null) {
      return Html.invalid(templates.appointmentsHours(page, form, errors));
    }
    transaction.executeWithoutResult(status -> {
      table.put(viewer.organization(), viewer.specialist(), said);
      specialists.free(viewer.organization(), viewer.specialist(), said.parts());
      note(viewer);
    });
    return Html.seeOther(PATH, "appointments.hours.done");
  }

  @GetMapping(DAYS)
  View days(Viewer viewer, Page page) {
    return Html.ok(days(viewer, page, OtherDayForm.empty(), FormErrors.none()));
  }

  @PostMapping(DAYS)
  View add(OtherDayForm form, Viewer viewer, Page page) {
    var errors = FormErrors.none();
    var days = form.read(today(viewer), errors);
    if (errors.any()) {
      return Html.invalid(days(viewer, page, form, errors));
    }
    transaction.executeWithoutResult(status -> {
      days.forEach(day -> table.add(viewer.organization(), viewer.specialist(), day));
      note(viewer);
    });
    return Html.seeOther(DAYS, "appointments.hours.done");
  }

  @PostMapping(DAYS + "/{otherDay}/removal")
  View remove(@PathVariable String otherDay, Viewer viewer) {
    transaction.executeWithoutResult(status -> {
      if (!table.remove(viewer.organization(), viewer.specialist(), Identifier.read(otherDay))) {
        throw new NotFound();
      }
      note(viewer);
    });
    return Html.seeOther(DAYS, "appointments.hours.done");
  }

  /// Days are there once the week was said: without hours there is nothing to be otherwise.
  private JteModel days(
      Viewer viewer, Page page, OtherDayForm form, FormErrors errors) {
    List<OtherDay> days =
        transaction.execute(status ->
            table
                .of(viewer.organization(), viewer.specialist(), today(viewer))
                .map(Availability::days)
                .orElseThrow(NotFound::new));
    return templates.appointmentsDays(page, form, days, errors);
  }

  private void note(Viewer viewer) {
    trail.did(viewer, Deed.CHANGE, null, "availability", viewer.person());
  }

  private LocalDate today(Viewer viewer) {
    return LocalDate.now(clock.withZone(ZoneId.of(viewer.zone())));
  }

  @Bean
  static NavigationEntry myHoursEntry() {
    return NavigationEntry.of(
        480, "/my-hours", "appointments.hours.entry", "clock", Hat.SPECIALIST);
  }
}
