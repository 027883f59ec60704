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
import org.beenthere.organizations.Staff;
import org.beenthere.participants.Participant;
import org.beenthere.participants.Participants;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Component;

/// Notes for a team of which the person said that it was not so, for whoever supervises the author:
/// a colleague, or the managers. They are let into no record for it; what waits for them is looked
/// up as them, and then the house shows this one note.
@Component
class NotSoDesk {

  private final TeamNoteTable table;
  private final TeamNotes notes;
  private final Participants participants;
  private final Staff staff;
  private final Courier courier;
  private final Trail trail;
  private final House house;
  private final Clock clock;

  NotSoDesk(
      TeamNoteTable table,
      TeamNotes notes,
      Participants participants,
      Staff staff,
      Courier courier,
      Trail trail,
      House house,
      Clock clock) {
    this.table = table;
    this.notes = notes;
    this.participants = participants;
    this.staff = staff;
    this.courier = courier;
    this.trail = trail;
    this.house = house;
    this.clock = clock;
  }

  /// A note that waits for an answer.
  record Waiting(Participant person, TeamNoteLine line) {}

  /// What waits for whoever is looking, the longest first.
  List<Waiting> waitingFor(Viewer viewer) {
    var ids = unanswered(viewer).stream().map(TeamObjection::note).distinct().toList();
    var organization = viewer.organization();
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

  /// To the managers comes too what waits for somebody who works here no more.
  private List<TeamObjection> unanswered(Viewer viewer) {
    var organization = viewer.organization();
    if (viewer.hat() != Hat.MANAGER) {
      return house.as(Asking.of(viewer), () -> table.unanswered(organization, viewer.account()));
    }
    var named = house.as(Asking.of(viewer), () -> table.supervisors(organization));
    var here =
        named.isEmpty()
            ? named
            : house.as(Asking.houseOf(organization), () -> staff.working(organization, named));
    return house.as(
        Asking.of(viewer), () -> table.unansweredBut(organization, here, viewer.account()));
  }

  /// @throws NotFound when it does not wait for them
  Waiting one(Viewer viewer, TeamNoteId id) {
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

  /// They answer the person, who reads it under the note and is told on their own pages. Twice is
  /// once.
  ///
  /// @throws NotFound when it does not wait for them
  void answer(Viewer viewer, TeamNoteId id, String words) {
    var waiting = one(viewer, id);
    var organization = viewer.organization();
    house.inOrganization(
        organization,
        () -> {
          var now = clock.instant();
          if (table.answer(
              organization, id, viewer.account(), viewer.called(), words.strip(), now)) {
            var person = waiting.person();
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
