package org.beenthere.careteam;

import java.time.Clock;
import java.util.List;
import org.beenthere.audit.Trail;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Component;

/// Notes for a team that wait to be countersigned, for whoever supervises the author.
@Component
class CountersignDesk {

  private final TeamCountersignTable table;
  private final WaitingNotes waiting;
  private final Trail trail;
  private final House house;
  private final Clock clock;

  CountersignDesk(
      TeamCountersignTable table, WaitingNotes waiting, Trail trail, House house, Clock clock) {
    this.table = table;
    this.waiting = waiting;
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

  /// They stand for it too. Of two who do at the same moment it is one.
  ///
  /// @throws NotFound when it does not wait for them
  void sign(Viewer viewer, TeamNoteId id) {
    var person = one(viewer, id).person();
    house.inOrganization(
        viewer.organization(),
        () -> {
          if (table.sign(
              viewer.organization(), id, viewer.account(), viewer.called(), clock.instant())) {
            trail.signed(viewer, person.id(), TeamNotes.THING, id.value());
          }
        });
  }
}
