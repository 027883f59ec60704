package org.beenthere.contacts;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.beenthere.audit.Trail;
import org.beenthere.courier.Courier;
import org.beenthere.courier.Message;
import org.beenthere.courier.Recipient;
import org.beenthere.courier.Route;
import org.beenthere.courier.Wording;
import org.beenthere.courier.Wording.Occasion;
import org.beenthere.participants.Participant;
import org.beenthere.participants.Participants;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What waits for whoever supervises: notes to countersign, and notes of which the person said that
/// it was not so. Who is a peer's supervisor is let into no record; of a note that waits for them
/// they see this one note, which is looked up first and then asked for by the house.
@Service
@Transactional
class NoteDesk {

  private final WaitingTable waiting;
  private final NoteTable notes;
  private final NoteLines lines;
  private final FormerTable formers;
  private final TakenTable taken;
  private final WhoAnswers who;
  private final ObjectionTable objections;
  private final Participants participants;
  private final Courier courier;
  private final Trail trail;
  private final House house;
  private final Clock clock;

  NoteDesk(
      WaitingTable waiting,
      NoteTable notes,
      NoteLines lines,
      FormerTable formers,
      TakenTable taken,
      WhoAnswers who,
      ObjectionTable objections,
      Participants participants,
      Courier courier,
      Trail trail,
      House house,
      Clock clock) {
    this.waiting = waiting;
    this.notes = notes;
    this.lines = lines;
    this.formers = formers;
    this.taken = taken;
    this.who = who;
    this.objections = objections;
    this.participants = participants;
    this.courier = courier;
    this.trail = trail;
    this.house = house;
    this.clock = clock;
  }

  /// A note that waits, and for what.
  record Open(Participant person, NotePage.Line line, boolean toCountersign, boolean toAnswer) {}

  /// What waits for whoever is looking, the longest first.
  @Transactional(readOnly = true)
  List<WaitingLine> waitingFor(Viewer viewer, int size) {
    var rows =
        viewer.hat() == Hat.MANAGER
            ? forManagers(viewer, size)
            : waiting.supervisedBy(viewer, size);
    if (rows.isEmpty()) {
      return List.of();
    }
    var ids = rows.stream().map(WaitingTable.Row::participantId).distinct().toList();
    var organization = viewer.organization();
    var people = asHouse(organization, () -> participants.find(organization, ids));
    return rows.stream()
        .map(row ->
            new WaitingLine(
                "contacts.desk." + row.kind(),
                "contacts.desk.open",
                "/notes/waiting/" + row.noteId(),
                Objects.requireNonNull(people.get(row.participantId())).called(),
                row.at()))
        .toList();
  }

  /// What nobody in particular deals with, or somebody who works here no more.
  private List<WaitingTable.Row> forManagers(Viewer viewer, int size) {
    var named = waiting.supervisors(viewer.organization());
    var gone = new HashSet<>(named);
    gone.removeAll(who.working(viewer.organization(), Set.copyOf(named)));
    var rows = new ArrayList<>(waiting.ofManagers(viewer, size));
    gone.forEach(one -> rows.addAll(waiting.supervisedBy(viewer, one, size)));
    rows.sort(
        Comparator.comparing(WaitingTable.Row::at).thenComparing(row -> row.noteId().value()));
    return rows.subList(0, Math.min(size, rows.size()));
  }

  /// One note that waits for whoever is looking.
  ///
  /// @throws NotFound when it does not wait for them
  Open open(Viewer viewer, ContactId note) {
    var rows = waiting.of(viewer.organization(), note);
    if (rows.isEmpty()) {
      throw new NotFound();
    }
    var open =
        asHouse(
            viewer.organization(),
            () -> {
              var found = notOwn(viewer, note);
              return new Open(
                  participants.find(viewer.organization(), found.participant()),
                  lines.of(viewer.organization(), List.of(found)).getFirst(),
                  has(rows, WaitingTable.Kind.COUNTERSIGN),
                  has(rows, WaitingTable.Kind.OBJECTION));
            });
    trail.read(viewer, open.person().id(), "contact", note.value());
    return open;
  }

  /// They stand for the note too, as they read it; from now on it is locked. Twice is once.
  ///
  /// @param formers how many texts it had before the one that they read
  /// @throws NotFound when it does not wait for them
  /// @throws Refusal when its author changed it since
  void countersign(Viewer viewer, ContactId note, int formers) {
    var waits = has(waiting.of(viewer.organization(), note), WaitingTable.Kind.COUNTERSIGN);
    asHouse(
        viewer.organization(),
        () -> {
          if (!waits
              && this.formers.isCountersignedBy(viewer.organization(), note, viewer.account())) {
            return true;
          }
          var found = notOwn(viewer, note);
          if (!waits) {
            throw new NotFound();
          }
          taken.hold(found.specialist(), List.of(found.participant()));
          if (this.formers.of(viewer.organization(), List.of(note)).size() != formers) {
            throw new Refusal("contacts.desk.changedSince");
          }
          var signed = new Countersign(note, viewer.called(), clock.instant());
          if (this.formers.countersign(
              viewer.organization(), note, found.participant(), viewer.account(), signed)) {
            trail.signed(viewer, found.participant(), "contact", note.value());
          }
          return waiting.done(viewer.organization(), note, WaitingTable.Kind.COUNTERSIGN);
        });
  }

  /// They answer the person in words, who reads it under the note and is told on their own pages.
  ///
  /// @param id made with the form, so that twice sent is one answer
  /// @throws NotFound when it does not wait for them
  void answer(Viewer viewer, ContactId note, UUID id, String words) {
    var waits = has(waiting.of(viewer.organization(), note), WaitingTable.Kind.OBJECTION);
    asHouse(
        viewer.organization(),
        () -> {
          if (!waits && objections.isAnswered(viewer.organization(), note, id, viewer.account())) {
            return true;
          }
          if (!waits) {
            throw new NotFound();
          }
          var found = notOwn(viewer, note);
          var said = new Answer(id, note, viewer.called(), words.strip(), clock.instant());
          if (objections.answer(
              viewer.organization(), found.participant(), viewer.account(), said)) {
            trail.changed(viewer, found.participant(), "contact", note.value());
            tell(found, said);
          }
          return waiting.done(viewer.organization(), note, WaitingTable.Kind.OBJECTION);
        });
  }

  private void tell(ContactNote note, Answer said) {
    var person = participants.find(note.organization(), note.participant());
    courier.send(
        new Message(
            note.organization(),
            "contacts/" + note.id(),
            "answer/" + said.id(),
            Recipient.of(person.id()),
            Route.INBOX,
            Wording.of(Occasion.NEWS),
            "/my/notes/" + note.id(),
            person.language(),
            said.at(),
            person.reach().hours(ZoneId.of(person.zone()))));
  }

  /// Nobody answers for their own note, whatever hats they wear.
  private ContactNote notOwn(Viewer viewer, ContactId note) {
    return notes
        .withId(viewer.organization(), note)
        .filter(one -> !one.author().equals(viewer.account()))
        .orElseThrow(NotFound::new);
  }

  private static boolean has(List<WaitingTable.Row> rows, WaitingTable.Kind kind) {
    return rows.stream().anyMatch(row -> row.kind() == kind);
  }

  private <T extends @Nullable Object> T asHouse(OrganizationId organization, Supplier<T> work) {
    return house.as(Asking.houseOf(organization), work);
  }
}
