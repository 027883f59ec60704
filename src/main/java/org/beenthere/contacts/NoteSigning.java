package org.beenthere.contacts;

import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.beenthere.audit.Trail;
import org.beenthere.participants.Participants;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Signs what was noted of one contact: one note, or one for each person in a group. What the rules
/// say about it is said first; nothing is signed while something stops it or is asked about.
@Service
@Transactional
class NoteSigning {

  private final NoteTable notes;
  private final FormerTable formers;
  private final DraftTable drafts;
  private final TakenTable taken;
  private final NoteCheck check;
  private final Bylines bylines;
  private final Receipts receipts;
  private final Participants participants;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  NoteSigning(
      NoteTable notes,
      FormerTable formers,
      DraftTable drafts,
      TakenTable taken,
      NoteCheck check,
      Bylines bylines,
      Receipts receipts,
      Participants participants,
      Trail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.notes = notes;
    this.formers = formers;
    this.drafts = drafts;
    this.taken = taken;
    this.check = check;
    this.bylines = bylines;
    this.receipts = receipts;
    this.participants = participants;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /// Signs the notes of one contact; their drafts go. The same sent twice, by a double click or by
  /// a phone that lost its network, is one. An identifier that a note about somebody else has
  /// already is as good as none: the note is signed under another, and nobody learns that it was
  /// taken.
  ///
  /// @param said the questions that were answered with "yes, that is right"
  /// @throws NotFound when the author may not open one of these people’s records
  SigningResult sign(Viewer author, List<ContactNote> those, Set<NoteRule> said) {
    those.forEach(note -> participants.find(note.organization(), note.participant()));
    hold(those);
    var first = those.getFirst();
    var before = notes.withId(first.organization(), first.id());
    if (before.isPresent() && before.get().participant().equals(first.participant())) {
      return new SigningResult.Done(sentAgain(those));
    }
    if (before.isPresent()) {
      return sign(author, those.stream().map(note -> note.under(ContactId.next())).toList(), said);
    }
    var byline = bylines.of(author, those);
    if (!byline.holds(those)) {
      return new SigningResult.NotTheirs();
    }
    var byThem = those.stream().map(byline::under).toList();
    var book = byline.book();
    var found = check.find(byThem, ZoneId.of(author.zone()), book);
    if (found.stream().anyMatch(one -> one.stops() || !said.contains(one.rule()))) {
      return new SigningResult.NotYet(found);
    }
    var asked = rules(found);
    for (var note : byThem) {
      var asIs = note.within(note.around().asked(asked));
      if (!add(author, byline, asIs, isOnPurpose(asked, book))) {
        return sign(author, those.stream().map(one -> one.under(ContactId.next())).toList(), said);
      }
    }
    return new SigningResult.Done(Signing.SIGNED);
  }

  private Signing sentAgain(List<ContactNote> those) {
    var same =
        those.stream()
            .allMatch(note ->
                notes
                    .withId(note.organization(), note.id())
                    .filter(before -> before.saysTheSameAs(note))
                    .isPresent());
    return same ? Signing.SIGNED_BEFORE : Signing.DIFFERS;
  }

  private boolean add(Viewer author, Bylines.Byline byline, ContactNote note, boolean onPurpose) {
    if (!notes.add(note)) {
      return false;
    }
    taken.keep(note.organization(), note.author(), note, onPurpose);
    drafts.remove(note.organization(), note.id());
    bylines.waits(byline, note);
    receipts.ask(note);
    trail.signed(author, note.participant(), "contact", note.id().value());
    tell(note);
    return true;
  }

  /// The author puts another text in place of a note they signed less than a day ago. What it said
  /// before stays.
  ///
  /// @throws NotFound when there is no such note, or the author may not open this person’s record
  /// @throws Refusal when it is not theirs, or it is locked
  SigningResult change(Viewer author, ContactNote text, Set<NoteRule> said) {
    participants.find(text.organization(), text.participant());
    hold(List.of(text));
    var before =
        notes
            .withId(text.organization(), text.id())
            .filter(note -> note.participant().equals(text.participant()))
            .orElseThrow(NotFound::new);
    if (before.saysTheSameAs(text.inPlaceOf(before))) {
      return new SigningResult.Done(Signing.SIGNED_BEFORE);
    }
    mayChange(author, before);
    if (before.reached() != text.reached()) {
      throw new Refusal("contacts.change.reached");
    }
    var kept = text.around().inGroup(before.around());
    var written = text.inPlaceOf(before).within(kept);
    var byline = bylines.of(author, List.of(written));
    if (!byline.holds(List.of(written))) {
      return new SigningResult.NotTheirs();
    }
    var now = byline.under(written);
    var book = byline.book();
    var found = check.find(List.of(now), ZoneId.of(author.zone()), book);
    if (found.stream().anyMatch(one -> one.stops() || !said.contains(one.rule()))) {
      return new SigningResult.NotYet(found);
    }
    var asked = rules(found);
    notes.change(now.within(now.around().asked(asked).changed(clock.instant())));
    taken.move(now.organization(), now.author(), now, isOnPurpose(asked, book));
    trail.changed(author, now.participant(), "contact", now.id().value());
    if (!before.startedAt().equals(now.startedAt())) {
      tell(now);
    }
    return new SigningResult.Done(Signing.SIGNED);
  }

  /// @throws Refusal when it is not theirs, or it is locked
  void mayChange(Viewer author, ContactNote note) {
    if (!note.author().equals(author.account())) {
      throw new Refusal("contacts.amend.notYours");
    }
    var signed = formers.countersigns(note.organization(), List.of(note.id()));
    if (!note.isOpen(clock.instant(), !signed.isEmpty())) {
      throw new Refusal("contacts.change.locked");
    }
  }

  private void hold(List<ContactNote> those) {
    taken.hold(
        those.getFirst().specialist(), those.stream().map(ContactNote::participant).toList());
  }

  /// Two at one time are right when somebody said so, or where nobody is asked.
  private static boolean isOnPurpose(Set<NoteRule> asked, RuleBook book) {
    return asked.contains(NoteRule.OWN_TIME) || book.of(NoteRule.OWN_TIME) == Ruling.LET;
  }

  private static Set<NoteRule> rules(List<Finding> found) {
    var rules = EnumSet.noneOf(NoteRule.class);
    found.forEach(one -> rules.add(one.rule()));
    return rules;
  }

  private void tell(ContactNote note) {
    events.publishEvent(
        new ContactSigned(
            note.organization(),
            note.id(),
            note.participant(),
            note.author(),
            note.specialist(),
            note.reached(),
            note.setting(),
            note.startedAt(),
            note.length(),
            note.signedAt()));
  }
}
