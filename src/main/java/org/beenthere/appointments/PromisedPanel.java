package org.beenthere.appointments;

import beenthere.pages.Templates;
import gg.jte.Content;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.beenthere.appointments.Appointment.Side;
import org.beenthere.appointments.Appointment.State;
import org.beenthere.participants.Participant;
import org.beenthere.participants.Participants;
import org.beenthere.shell.Page;
import org.beenthere.shell.TodayPanel;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.ParticipantId;
import org.springframework.stereotype.Component;

/// What a specialist promised for today, what they are asked for, and what they have not said yet.
@Component
class PromisedPanel implements TodayPanel {

  private final Appointments appointments;
  private final Participants participants;
  private final Templates templates;
  private final Clock clock;

  PromisedPanel(
      Appointments appointments, Participants participants, Templates templates, Clock clock) {
    this.appointments = appointments;
    this.participants = participants;
    this.templates = templates;
    this.clock = clock;
  }

  @Override
  public boolean isFor(Hat hat) {
    return hat == Hat.SPECIALIST;
  }

  @Override
  public int order() {
    return 100;
  }

  @Override
  public Content show(Page page) {
    var viewer = page.who();
    var zone = ZoneId.of(viewer.zone());
    var now = clock.instant();
    var tomorrow = now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    var open =
        appointments.open(
            viewer.organization(), viewer.specialist(), now.plus(Duration.ofDays(366)));
    var people =
        participants.find(
            viewer.organization(), open.stream().map(Appointment::participant).distinct().toList());
    return templates.appointmentsPromisedPanel(
        page,
        lines(
            open,
            people,
            one ->
                one.state() == State.AGREED
                    && one.endsAt().isAfter(now)
                    && one.startsAt().isBefore(tomorrow)),
        lines(Answers.choices(open), people, one -> one.waitsFor(Side.SPECIALIST)),
        lines(open, people, one -> one.state() == State.AGREED && !one.endsAt().isAfter(now)));
  }

  private static List<PromisedLine> lines(
      List<Appointment> open,
      Map<ParticipantId, Participant> people,
      Predicate<Appointment> which) {
    return open.stream()
        .filter(which)
        .map(one -> new PromisedLine(one, Objects.requireNonNull(people.get(one.participant()))))
        .toList();
  }
}
