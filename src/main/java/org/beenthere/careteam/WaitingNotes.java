package org.beenthere.careteam;

import java.util.List;
import org.beenthere.audit.Trail;
import org.beenthere.organizations.Staff;
import org.beenthere.participants.Participant;
import org.beenthere.participants.Participants;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Component;

/// Whom a note for a team waits for: whoever supervises its author, and the managers where that is
/// nobody, or somebody who works here no more. They are let into no record for it; what waits for
/// them is looked up as them, and then the house shows this one note.
@Component
class WaitingNotes {

  private final TeamNoteTable table;
  private final TeamNotes notes;
  private final Participants participants;
  private final Staff staff;
  private final Trail trail;
  private final House house;

  WaitingNotes(
      TeamNoteTable table,
      TeamNotes notes,
      Participants participants,
      Staff staff,
      Trail trail,
      House house) {
    this.table = table;
    this.notes = notes;
    this.participants = participants;
    this.staff = staff;
    this.trail = trail;
    this.house = house;
  }

  /// A note that waits.
  record Waiting(Participant person, TeamNoteLine line) {}

  /// What of a pile waits for whoever is looking, the longest first.
  List<Waiting> of(TeamPile pile, Viewer viewer) {
    var organization = viewer.organization();
    var ids = ids(pile, viewer).stream().distinct().toList();
    return ids.isEmpty()
        ? List.of()
        : house.as(
            Asking.houseOf(organization),
            () ->
                ids.stream()
                    .flatMap(id -> table.withId(organization, id).stream())
                    .map(note ->
                        new Waiting(
                            participants.find(organization, note.participant()),
                            notes.lines(List.of(note)).getFirst()))
                    .toList());
  }

  private List<TeamNoteId> ids(TeamPile pile, Viewer viewer) {
    var organization = viewer.organization();
    if (viewer.hat() != Hat.MANAGER) {
      return house.as(Asking.of(viewer), () -> pile.waitingFor(organization, viewer.account()));
    }
    var named = house.as(Asking.of(viewer), () -> pile.supervisors(organization));
    var here =
        named.isEmpty()
            ? named
            : house.as(Asking.houseOf(organization), () -> staff.working(organization, named));
    return house.as(
        Asking.of(viewer), () -> pile.waitingForManager(organization, viewer.account(), here));
  }

  /// One of them, to be read.
  ///
  /// @throws NotFound when it does not wait for them
  Waiting one(TeamPile pile, Viewer viewer, TeamNoteId id) {
    var found =
        of(pile, viewer).stream()
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
}
