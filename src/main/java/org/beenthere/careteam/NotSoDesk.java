package org.beenthere.careteam;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.beenthere.audit.Trail;
import org.beenthere.courier.Courier;
import org.beenthere.courier.Message;
import org.beenthere.courier.Recipient;
import org.beenthere.courier.Route;
import org.beenthere.courier.Wording;
import org.beenthere.courier.Wording.Occasion;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Component;

/// Notes for a team of which the person said that it was not so, for whoever supervises the author:
/// a colleague, or the managers.
@Component
class NotSoDesk {

  private final TeamObjectionTable table;
  private final WaitingNotes waiting;
  private final Courier courier;
  private final Trail trail;
  private final House house;
  private final Clock clock;

  NotSoDesk(
      TeamObjectionTable table,
      WaitingNotes waiting,
      Courier courier,
      Trail trail,
      House house,
      Clock clock) {
    this.table = table;
    this.waiting = waiting;
    this.courier = courier;
    this.trail = trail;
    this.house = house;
    this.clock = clock;
  }

  /// What waits for whoever is looking, the longest first.
  List<WaitingNotes.Waiting> waitingFor(Viewer viewer) {
    return waiting.of(table, viewer);
  }

  /// @throws NotFound when it does not wait for them
  WaitingNotes.Waiting one(Viewer viewer, TeamNoteId id) {
    return waiting.one(table, viewer, id);
  }

  /// They answer the person, who reads it under the note and is told on their own pages. Twice is
  /// once.
  ///
  /// @throws NotFound when it does not wait for them
  void answer(Viewer viewer, TeamNoteId id, String words) {
    var person = one(viewer, id).person();
    var organization = viewer.organization();
    house.inOrganization(
        organization,
        () -> {
          var now = clock.instant();
          if (table.answer(
              organization, id, viewer.account(), viewer.called(), words.strip(), now)) {
            trail.changed(viewer, person.id(), TeamNotes.THING, id.value());
            courier.send(
                new Message(
                    organization,
                    "careteam/" + id,
                    "answer/" + now,
                    Recipient.of(person.id()),
                    Route.INBOX,
                    Wording.of(Occasion.NEWS),
                    "/my/team/notes/" + id,
                    person.language(),
                    now,
                    person.reach().hours(ZoneId.of(person.zone()))));
          }
        });
  }
}
