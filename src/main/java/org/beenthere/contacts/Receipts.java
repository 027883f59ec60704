package org.beenthere.contacts;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.beenthere.audit.Trail;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// "We noted that we met for 30 minutes. Right?", for whoever wants to be asked: on their own pages
/// and nowhere else.
@Service
@Transactional
class Receipts {

  private static final int A_FEW = 5;

  private final ReceiptTable receipts;
  private final NoteTable notes;
  private final Objections objections;
  private final Trail trail;
  private final Clock clock;

  Receipts(
      ReceiptTable receipts, NoteTable notes, Objections objections, Trail trail, Clock clock) {
    this.receipts = receipts;
    this.notes = notes;
    this.objections = objections;
    this.trail = trail;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  boolean wishes(Viewer viewer) {
    return receipts.wishes(viewer.organization(), viewer.participant());
  }

  /// From now on they are asked after each contact, or no more.
  void wish(Viewer viewer, boolean asked) {
    if (asked) {
      receipts.wish(viewer.organization(), viewer.participant(), clock.instant());
    } else {
      receipts.stop(viewer.organization(), viewer.participant());
    }
    trail.changed(viewer, viewer.participant(), "contacts", viewer.participant().value());
  }

  /// The person is asked about a note that was just signed, if they wish so and were reached.
  void ask(ContactNote note) {
    if (note.reached()) {
      receipts.ask(note);
    }
  }

  /// What they are still asked, the oldest first.
  @Transactional(readOnly = true)
  List<ContactNote> open(Viewer viewer) {
    return receipts.open(viewer.organization(), viewer.participant(), A_FEW).stream()
        .map(note -> notes.withId(viewer.organization(), note))
        .flatMap(Optional::stream)
        .toList();
  }

  /// One tap. "Not right" goes to whoever supervises, as if it had been said in words. A second tap
  /// changes nothing.
  ///
  /// @throws NotFound when there is no such note about them
  void reply(Viewer viewer, ContactId note, Receipt.Reply reply) {
    var theirs =
        notes
            .withId(viewer.organization(), note)
            .filter(one -> one.participant().equals(viewer.participant()));
    if (theirs.isEmpty()) {
      throw new NotFound();
    }
    if (receipts.answer(viewer.organization(), note, reply, clock.instant())) {
      trail.changed(viewer, viewer.participant(), "contact", note.value());
      if (reply == Receipt.Reply.NOT_RIGHT) {
        objections.say(viewer, note, Identifier.fresh(), "");
      }
    }
  }
}
