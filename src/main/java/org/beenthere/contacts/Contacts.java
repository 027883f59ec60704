package org.beenthere.contacts;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.participants.Participants;
import org.beenthere.plans.GoalLine;
import org.beenthere.plans.Plans;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What was done together, as it was noted.
@Service
@Transactional
public class Contacts {

  private static final int A_FEW = 5;

  private final NoteTable notes;
  private final LineTable lines;
  private final DraftTable drafts;
  private final Participants participants;
  private final NoteLines noteLines;
  private final NoteSigning signing;
  private final Bylines bylines;
  private final Objections objections;
  private final WhoAnswers who;
  private final Receipts receipts;
  private final Plans plans;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Contacts(
      NoteTable notes,
      LineTable lines,
      DraftTable drafts,
      Participants participants,
      NoteLines noteLines,
      NoteSigning signing,
      Bylines bylines,
      Objections objections,
      WhoAnswers who,
      Receipts receipts,
      Plans plans,
      Trail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.notes = notes;
    this.lines = lines;
    this.drafts = drafts;
    this.participants = participants;
    this.noteLines = noteLines;
    this.signing = signing;
    this.bylines = bylines;
    this.objections = objections;
    this.who = who;
    this.receipts = receipts;
    this.plans = plans;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /// The goals that a note about this person can touch.
  @Transactional(readOnly = true)
  List<GoalLine> goalsOf(OrganizationId organization, ParticipantId participant) {
    return plans.activeGoals(organization, participant);
  }

  /// The last contact with this person, as far as anybody remembers without looking long.
  @Transactional(readOnly = true)
  Optional<ContactNote> last(OrganizationId organization, ParticipantId participant) {
    return notes.newest(organization, participant, A_FEW).stream()
        .filter(ContactNote::reached)
        .findFirst();
  }

  /// What whoever writes may write and read.
  @Transactional(readOnly = true)
  RoleEdge edge(Viewer author) {
    return bylines.edge(author);
  }

  /// Signs a note as it was typed. It can touch only goals of the plan in force; without any,
  /// nobody looks which those are.
  SigningResult sign(Viewer author, ParticipantId participant, NoteForm form) {
    return signing.sign(
        author, List.of(typed(author, participant, form, form.goals())), form.answered());
  }

  /// Puts another text in place of one that its author signed less than a day ago.
  SigningResult change(Viewer author, ParticipantId participant, NoteForm form) {
    return signing.change(author, typed(author, participant, form, form.goals()), form.answered());
  }

  private ContactNote typed(
      Viewer author, ParticipantId participant, NoteForm form, List<String> touched) {
    var goals =
        touched.isEmpty()
            ? List.<GoalLine>of()
            : plans.activeGoals(author.organization(), participant);
    return form.note(participant, author, goals, clock.instant());
  }

  /// Signs one note for each person in a group.
  SigningResult sign(Viewer author, GroupForm form) {
    return signing.sign(author, form.notes(author, clock.instant()), form.typed().answered());
  }

  /// A note of theirs that its author may still change.
  ///
  /// @throws Refusal when it is not theirs, or it is locked
  ContactNote toChange(Viewer author, ParticipantId participant, ContactId contact) {
    var note = find(author.organization(), participant, contact);
    signing.mayChange(author, note);
    return note;
  }

  /// Signs a note of which its author says that all of it is right.
  ///
  /// @throws NotFound when the author may not open this person's record
  /// @throws Refusal when something stops it
  public Signing sign(Viewer author, ContactNote note) {
    return switch (signing.sign(author, List.of(note), EnumSet.allOf(NoteRule.class))) {
      case SigningResult.Done(var signed) -> signed;
      case SigningResult.NotYet(var found) ->
          throw new Refusal("contacts.rule.stopped", found.getFirst().rule());
      case SigningResult.NotTheirs _ -> throw new Refusal("contacts.tasks.notYours");
    };
  }

  /// Keeps a note as it was typed, to be signed later. One that was signed meanwhile, or whose
  /// identifier is taken, is kept as another, so that no words are lost.
  void saveDraft(Viewer author, Draft draft) {
    participants.find(draft.organization(), draft.participant());
    var typed = ContactId.of(draft.typed().id());
    var signed = notes.withId(draft.organization(), typed).isPresent();
    var id = signed ? ContactId.next() : typed;
    if (!drafts.save(id, draft)) {
      id = ContactId.next();
      drafts.save(id, draft);
    }
    trail.added(author, draft.participant(), "contact", id.value());
  }

  /// @throws NotFound when there is no such draft of this author
  @Transactional(readOnly = true)
  Draft draft(OrganizationId organization, ParticipantId participant, ContactId id) {
    return drafts
        .withId(organization, id)
        .filter(draft -> draft.participant().equals(participant))
        .orElseThrow(NotFound::new);
  }

  void throwAway(Viewer author, ParticipantId participant, ContactId id) {
    draft(author.organization(), participant, id);
    drafts.remove(author.organization(), id);
    trail.did(author, Deed.REMOVE, participant, "contact", id.value());
  }

  /// A page of notes about one person, newest first.
  ///
  /// @param after the last note of the page before, or null for the first page
  /// @throws NotFound when the asker may not open this person's record
  @Transactional(readOnly = true)
  public NotePage of(
      OrganizationId organization, ParticipantId participant, @Nullable ContactId after, int size) {
    participants.find(organization, participant);
    var found =
        after == null
            ? notes.newest(organization, participant, size + 1)
            : notes.before(find(organization, participant, after), size + 1);
    var shown = found.subList(0, Math.min(size, found.size()));
    return new NotePage(
        noteLines.of(organization, shown), found.size() > size ? shown.getLast().id() : null);
  }

  /// One note with what was added to it.
  @Transactional(readOnly = true)
  public NotePage.Line one(OrganizationId organization, ParticipantId participant, ContactId id) {
    return noteLines.of(organization, List.of(find(organization, participant, id))).getFirst();
  }

  /// The author corrects a signed note: what is right is added, and the old text stays.
  ///
  /// @param id made with the form; a correction sent twice is one, and other words under it are not
  ///   added. One that something else has already is as good as none
  public Signing amend(
      Viewer author,
      ParticipantId participant,
      ContactId contact,
      UUID id,
      String reason,
      String words) {
    var note = find(author.organization(), participant, contact);
    if (!note.author().equals(author.account())) {
      throw new Refusal("contacts.amend.notYours");
    }
    return correct(
        author,
        new Amendment(
            id,
            contact,
            participant,
            author.account(),
            reason.strip(),
            words.strip(),
            clock.instant()));
  }

  private Signing correct(Viewer author, Amendment amendment) {
    var organization = author.organization();
    if (lines.correct(organization, amendment)) {
      trail.changed(author, amendment.participantId(), "contact", amendment.noteId().value());
      return Signing.SIGNED;
    }
    var before =
        lines.amendments(organization, List.of(amendment.noteId())).stream()
            .filter(one -> one.id().equals(amendment.id()))
            .findFirst();
    if (before.isEmpty()) {
      return correct(author, amendment.under(Identifier.fresh()));
    }
    return before.get().saysTheSameAs(amendment) ? Signing.SIGNED_BEFORE : Signing.DIFFERS;
  }

  /// The participant adds their own line to a note about them.
  ///
  /// @param id made with the form; a line sent twice is one, and other words under it are not
  ///   added. One that something else has already is as good as none
  public Signing add(Viewer viewer, ContactId contact, UUID id, String words) {
    var note = find(viewer.organization(), viewer.participant(), contact);
    return add(
        viewer,
        note,
        new Addition(id, contact, viewer.participant(), words.strip(), clock.instant()));
  }

  private Signing add(Viewer viewer, ContactNote note, Addition addition) {
    var organization = viewer.organization();
    if (lines.add(organization, addition)) {
      lines.leaveUnread(organization, addition, note.author());
      trail.changed(viewer, note.participant(), "contact", note.id().value());
      events.publishEvent(
          new LineAdded(organization, note.id(), note.participant(), addition.at()));
      return Signing.SIGNED;
    }
    var before =
        lines.additions(organization, List.of(note.id())).stream()
            .filter(one -> one.id().equals(addition.id()))
            .findFirst();
    if (before.isEmpty()) {
      return add(viewer, note, addition.under(Identifier.fresh()));
    }
    return before.get().saysTheSameAs(addition) ? Signing.SIGNED_BEFORE : Signing.DIFFERS;
  }

  /// The participant says that a note about them is not how it was. It goes to whoever supervises
  /// its author, and stands with the note ever after.
  ///
  /// @param id made with the form, so that twice sent is one
  /// @throws NotFound when there is no such note about them
  public Signing notHowItWas(Viewer viewer, ContactId contact, UUID id, String words) {
    return objections.say(viewer, contact, id, words);
  }

  /// Whether anybody but its author answers when a person says that a note is not how it was.
  @Transactional(readOnly = true)
  boolean hasWhoAnswers(ContactNote note) {
    return who.isThere(note);
  }

  /// From now on the participant is asked after each contact whether what was noted is right, or no
  /// more.
  public void askWhetherRight(Viewer viewer, boolean asked) {
    receipts.wish(viewer, asked);
  }

  /// The reader has seen what was added to this note.
  void read(Viewer reader, ContactId contact) {
    lines.read(reader.organization(), contact, reader.account());
  }

  /// What waits for this author: notes to sign, lines to read.
  @Transactional(readOnly = true)
  Waiting waitingFor(Viewer author) {
    return new Waiting(
        drafts.by(author.organization(), author.account()),
        lines.unreadBy(author.organization(), author.account()));
  }

  record Waiting(List<DraftLine> drafts, List<UnreadLine> unread) {}

  private ContactNote find(
      OrganizationId organization, ParticipantId participant, ContactId contact) {
    return notes
        .withId(organization, contact)
        .filter(note -> note.participant().equals(participant))
        .orElseThrow(NotFound::new);
  }
}
