package org.beenthere.contacts;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.beenthere.audit.Trail;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// "That is not how it was." It goes to whoever supervises the author, never to the author alone,
/// and stands with the note ever after.
@Service
@Transactional
class Objections {

  private final NoteTable notes;
  private final ObjectionTable objections;
  private final WaitingTable waiting;
  private final WhoAnswers who;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Objections(
      NoteTable notes,
      ObjectionTable objections,
      WaitingTable waiting,
      WhoAnswers who,
      Trail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.notes = notes;
    this.objections = objections;
    this.waiting = waiting;
    this.who = who;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /// The person says that a note about them is not how it was.
  ///
  /// @param id made with the form; the same sent twice is one, and other words under it are not
  ///   added. One that something else has already is as good as none
  /// @param words in their own words; empty when they only tapped
  /// @throws NotFound when there is no such note about them
  Signing say(Viewer viewer, ContactId contact, UUID id, String words) {
    var organization = viewer.organization();
    var note =
        notes
            .withId(organization, contact)
            .filter(one -> one.participant().equals(viewer.participant()))
            .orElseThrow(NotFound::new);
    var said = new Objection(id, contact, words.strip(), clock.instant());
    if (objections.add(organization, note.participant(), said)) {
      waiting.add(organization, WaitingTable.Kind.OBJECTION, note, who.supervisor(note), said.at());
      trail.changed(viewer, note.participant(), "contact", contact.value());
      events.publishEvent(new LineAdded(organization, contact, note.participant(), said.at()));
      events.publishEvent(new NotHowItWas(organization, contact, said.at()));
      return Signing.SIGNED;
    }
    var before =
        objections.of(organization, List.of(contact)).stream()
            .filter(one -> one.id().equals(id))
            .findFirst();
    if (before.isEmpty()) {
      return say(viewer, contact, Identifier.fresh(), words);
    }
    return before.get().words().equals(said.words()) ? Signing.SIGNED_BEFORE : Signing.DIFFERS;
  }
}
