package org.beenthere.messages;

import beenthere.pages.Templates;
import gg.jte.Content;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.beenthere.shell.Page;
import org.beenthere.shell.TodayPanel;
import org.beenthere.specialists.Specialists;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Component;

/// What somebody has to read, on *Today*: from whom and since when, never what.
@Component
class MessagesPanel implements TodayPanel {

  private final Messages messages;
  private final Earlier earlier;
  private final Names names;
  private final Specialists specialists;
  private final House house;
  private final Templates templates;

  MessagesPanel(
      Messages messages,
      Earlier earlier,
      Names names,
      Specialists specialists,
      House house,
      Templates templates) {
    this.messages = messages;
    this.earlier = earlier;
    this.names = names;
    this.specialists = specialists;
    this.house = house;
    this.templates = templates;
  }

  @Override
  public boolean isFor(Hat hat) {
    return hat == Hat.PARTICIPANT || hat == Hat.SPECIALIST || hat == Hat.MANAGER;
  }

  /// Among what was promised: somebody waits for an answer.
  @Override
  public int order() {
    return 95;
  }

  @Override
  public Content show(Page page) {
    var viewer = page.who();
    return viewer.hat() == Hat.PARTICIPANT
        ? templates.messagesToday(page, ofPerson(viewer), earlier.said(viewer) == Asked.NOT_YET)
        : templates.messagesToday(page, ofStaff(viewer), false);
  }

  private List<UnreadLine> ofPerson(Viewer viewer) {
    return messages.unread(viewer).stream()
        .map(one ->
            new UnreadLine(peer(viewer, one), at(one), MyMessagesController.PATH, false, false))
        .toList();
  }

  private String peer(Viewer viewer, Conversation one) {
    return house.as(
        Asking.of(viewer),
        () -> specialists.find(one.organizationId(), one.specialistId()).called());
  }

  private List<UnreadLine> ofStaff(Viewer viewer) {
    var own = viewer.hat() == Hat.SPECIALIST ? messages.unread(viewer) : List.<Conversation>of();
    var handed =
        messages.handedTo(viewer).stream().filter(one -> one.sideOf(viewer) == null).toList();
    var covered = messages.covered(viewer);
    if (own.isEmpty() && handed.isEmpty() && covered.isEmpty()) {
      return List.of();
    }
    var those = new ArrayList<>(own);
    those.addAll(covered);
    handed.stream().filter(one -> !covered.contains(one)).forEach(those::add);
    var called =
        names.of(
            viewer.organization(),
            those.stream().map(Conversation::participantId).distinct().toList());
    return those.stream()
        .map(one ->
            new UnreadLine(
                called.getOrDefault(one.participantId(), ""),
                at(one),
                PeopleMessagesController.path(one.participantId()),
                one.sideOf(viewer) == null && !covered.contains(one),
                covered.contains(one)))
        .toList();
  }

  private static Instant at(Conversation one) {
    return Objects.requireNonNull(one.lastAt());
  }
}
