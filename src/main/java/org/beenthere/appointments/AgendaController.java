package org.beenthere.appointments;

import beenthere.pages.Templates;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.beenthere.appointments.Appointment.State;
import org.beenthere.participants.Participants;
import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// What a specialist has agreed on for the coming weeks, by the day.
@Controller
@For(Hat.SPECIALIST)
class AgendaController {

  private static final Duration AHEAD = Duration.ofDays(28);

  private final Appointments appointments;
  private final Participants participants;
  private final TransactionTemplate transaction;
  private final Templates templates;
  private final Clock clock;

  AgendaController(
      Appointments appointments,
      Participants participants,
      TransactionTemplate transaction,
      Templates templates,
      Clock clock) {
    this.appointments = appointments;
    this.participants = participants;
    this.transaction = transaction;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping("/meetings")
  View coming(Viewer viewer, Page page) {
    var lines = transaction.execute(status -> lines(viewer));
    var zone = ZoneId.of(viewer.zone());
    var days = new LinkedHashMap<LocalDate, List<PromisedLine>>();
    lines.forEach(line ->
        days.computeIfAbsent(
                line.meeting().startsAt().atZone(zone).toLocalDate(), day -> new ArrayList<>())
            .add(line));
    return Html.ok(templates.appointmentsAgenda(page, days));
  }

  private List<PromisedLine> lines(Viewer viewer) {
    var now = clock.instant();
    var open =
        appointments.open(viewer.organization(), viewer.specialist(), now.plus(AHEAD)).stream()
            .filter(one -> one.state() == State.AGREED && one.endsAt().isAfter(now))
            .toList();
    var people =
        participants.find(
            viewer.organization(), open.stream().map(Appointment::participant).distinct().toList());
    return open.stream()
        .map(one -> new PromisedLine(one, Objects.requireNonNull(people.get(one.participant()))))
        .toList();
  }
}
