package org.beenthere.messages;

import beenthere.pages.Templates;
import gg.jte.Content;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.beenthere.shell.Page;
import org.beenthere.shell.TodayPanel;
import org.beenthere.specialists.Specialists;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Component;

/// Words of danger that nobody answered yet, before everything else on *Today*. Whoever may not
/// read them learns whose peer to call, and not who wrote.
@Component
class AlarmPanel implements TodayPanel {

  private final Alarms alarms;
  private final Messages messages;
  private final Names names;
  private final Specialists specialists;
  private final House house;
  private final Templates templates;

  AlarmPanel(
      Alarms alarms,
      Messages messages,
      Names names,
      Specialists specialists,
      House house,
      Templates templates) {
    this.alarms = alarms;
    this.messages = messages;
    this.names = names;
    this.specialists = specialists;
    this.house = house;
    this.templates = templates;
  }

  @Override
  public boolean isFor(Hat hat) {
    return hat == Hat.SPECIALIST || hat == Hat.MANAGER;
  }

  @Override
  public int order() {
    return ACTIONS + 2;
  }

  @Override
  public Content show(Page page) {
    return templates.messagesAlarm(page, lines(page.who()));
  }

  private List<AlarmLine> lines(Viewer viewer) {
    var open = alarms.open(viewer);
    if (open.isEmpty()) {
      return List.of();
    }
    var called =
        names.of(
            viewer.organization(), open.stream().map(Alarm::participantId).distinct().toList());
    var peers =
        house.as(
            Asking.of(viewer),
            () ->
                specialists.called(
                    viewer.organization(),
                    open.stream().map(Alarm::specialistId).collect(Collectors.toSet())));
    var read = readable(viewer, open);
    return open.stream()
        .map(one -> {
          var may = read.contains(one.participantId());
          var isManager = viewer.hat() == Hat.MANAGER;
          return new AlarmLine(
              one.participantId(),
              may || isManager ? called.getOrDefault(one.participantId(), "") : "",
              peers.getOrDefault(one.specialistId(), ""),
              one.heardAt(),
              may,
              isManager ? "/people/" + one.participantId() : "");
        })
        .toList();
  }

  private Set<ParticipantId> readable(Viewer viewer, List<Alarm> open) {
    return open.stream()
        .map(Alarm::participantId)
        .filter(one -> messages.find(viewer, one).isPresent())
        .collect(Collectors.toSet());
  }
}
