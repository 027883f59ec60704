package org.beenthere.messages;

import java.time.Clock;
import java.util.List;
import org.beenthere.messages.Exchange.Line;
import org.beenthere.specialists.Specialists;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Component;

/// Puts messages onto the page of whoever is looking.
@Component
class Lines {

  private final EnclosureTable enclosures;
  private final Specialists specialists;
  private final Clock clock;

  Lines(EnclosureTable enclosures, Specialists specialists, Clock clock) {
    this.enclosures = enclosures;
    this.specialists = specialists;
    this.clock = clock;
  }

  List<Line> of(Viewer viewer, Conversation one, List<Message> some, Sides sides) {
    var now = clock.instant();
    var peer = specialists.find(one.organizationId(), one.specialistId()).account();
    var enclosed = enclosures.of(one, some.stream().map(Message::number).toList());
    return some.stream()
        .map(message -> {
          var mine = isBy(viewer, message);
          return new Line(
              message,
              mine,
              mine ? "" : message.called(),
              !message.byPerson() && !message.isBy(peer),
              mine && one.sideOf(viewer) != null && sides.showsRead(message),
              mine && !one.isOver() && message.mayBeTakenBack(viewer.account(), sides, now),
              enclosed.get(message.number()));
        })
        .toList();
  }

  private static boolean isBy(Viewer viewer, Message message) {
    return viewer.hat() == Hat.PARTICIPANT
        ? message.byPerson()
        : !message.byPerson() && message.isBy(viewer.account());
  }
}
