package org.beenthere.careteam;

import java.time.Clock;
import java.util.List;
import org.beenthere.audit.Trail;
import org.beenthere.organizations.Staff;
import org.beenthere.participants.Participants;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Component;

/// Notes for a team that wait to be countersigned, for whoever supervises the author. As with what
/// was not so, they are let into no record for it: what waits is looked up as them, and then the
/// house shows this one note.
@Component
class CountersignDesk {

  private final TeamCountersignTable table;
  private final TeamNoteTable noteTable;
  private final TeamNotes notes;
  private final Participants participants;
  private final Staff staff;
  private final Trail trail;
  private final House house;
  private final Clock clock;

  CountersignDesk(
      TeamCountersignTable table,
      TeamNoteTable noteTable,
      TeamNotes notes,
      Participants participants,
      Staff staff,
      Trail trail,
      House house,
      Clock clock) {
    this.table = table;
    this.noteTable = noteTable;
    this.notes = notes;
    this.participants = participants;
    this.staff = staff;
    this.trail = trail;
    this.house = house;
    this.clock = clock;
  }

  /// What waits for whoever is looking, the longest first.
  List<NotSoDesk.Waiting> waitingFor(Viewer viewer) {
    var organization = viewer.organization();
    var asked = asked(viewer);
    return asked.isEmpty()
        ? List.of()
        : house.as(
            Asking.houseOf(organization),
            () ->
                asked.stream()
                    .flatMap(one -> noteTable.withId(organization, one.note()).stream())
                    .map(note ->
                        new NotSoDesk.Waiting(
                            participants.find(organization, note.participant()),
                            notes.lines(List.of(note)).getFirst()))
                    .toList());
  }

  /// To the managers comes too what waits for somebody who works here no more.
  private List<TeamCountersign> asked(Viewer viewer) {
    var organization = viewer.organization();
    if (viewer.hat() != Hat.MANAGER) {
      return house.as(Asking.of(viewer), () -> table.waiting(organization, viewer.account()));
    }
    var named = house.as(Asking.of(viewer), () -> table.supervisors(organization));
    var here =
        named.isEmpty()
            ? named
            : house.as(Asking.houseOf(organization), () -> staff.working(organization, named));
    return house.as(
        Asking.of(viewer), () -> table.waitingBut(organization, here, viewer.account()));
  }

  /// @throws NotFound when it does not wait for them
  NotSoDesk.Waiting one(Viewer viewer, TeamNoteId id) {
    var found =
        waitingFor(viewer).stream()
            .filter(one -> one.line().note().id().equals(id))
            .findFirst()
            .orElseThrow(NotFound::new);
    house.as(
        Asking.of(viewer),
        () -> {
          trail.read(viewer, found.person().id(), TeamNotes.THING, id.value());
          return found;
        });
    return found;
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
