package org.beenthere.appointments;

import beenthere.pages.Templates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.beenthere.appointments.Appointment.State;
import org.beenthere.participants.Participants;
import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// What a specialist has agreed on for the coming weeks, by the day. Time that is kept free for a
/// first talk stands there too: the house alone sees it, and tells its specialist when it is.
@Controller
@For(Hat.SPECIALIST)
class AgendaController {

  private static final Duration AHEAD = Duration.ofDays(28);

  private final Appointments appointments;
  private final BusyTable busy;
  private final Participants participants;
  private final TransactionTemplate transaction;
  private final House house;
  private final Templates templates;
  private final Clock clock;

  AgendaController(
      Appointments appointments,
      BusyTable busy,
      Participants participants,
      TransactionTemplate transaction,
      House house,
      Templates templates,
      Clock clock) {
    this.appointments = appointments;
    this.busy = busy;
    this.participants = participants;
    this.transaction = transaction;
    this.house = house;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping("/meetings")
  View coming(Viewer viewer, Page page) {
    var now = clock.instant();
    var zone = ZoneId.of(viewer.zone());
    var days = new TreeMap<LocalDate, List<AgendaLine>>();
    Stream.concat(meetings(viewer, now), kept(viewer, now).stream())
        .sorted(Comparator.comparing(AgendaLine::startsAt))
        .forEach(line ->
            days.computeIfAbsent(
                    line.startsAt().atZone(zone).toLocalDate(), day -> new ArrayList<>())
                .add(line));
    return Html.ok(templates.appointmentsAgenda(page, days));
  }

  private Stream<AgendaLine> meetings(Viewer viewer, Instant now) {
    return transaction.execute(status -> promised(viewer, now)).stream()
        .map(one -> new AgendaLine(one.meeting().startsAt(), one.meeting().way(), one));
  }

  private List<PromisedLine> promised(Viewer viewer, Instant now) {
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

  private List<AgendaLine> kept(Viewer viewer, Instant now) {
    return house.as(
        Asking.houseOf(viewer.organization()),
        () -> busy.kept(viewer.organization(), viewer.specialist(), now, now.plus(AHEAD)));
  }
}
