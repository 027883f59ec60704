package org.beenthere.coping;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How somebody speaks up for themselves: questions for an appointment, what they asked for and
/// what came of it, and letters. The house sends nothing of it to anybody.
@Service
@Transactional
public class Advocacy {

  /// More than anybody has open; a limit so that nobody fills the house by accident.
  static final int MOST = 200;

  private static final String ASKED = "asked";
  private static final String LETTER = "letter";
  private static final String QUESTIONS = "questions";

  private final QuestionTable questions;
  private final AskedTable asked;
  private final LetterTable letters;
  private final Trail trail;
  private final Clock clock;

  Advocacy(
      QuestionTable questions, AskedTable asked, LetterTable letters, Trail trail, Clock clock) {
    this.questions = questions;
    this.asked = asked;
    this.letters = letters;
    this.trail = trail;
    this.clock = clock;
  }

  /// As far as the asker sees them; what waits comes first.
  @Transactional(readOnly = true)
  public List<Question> questionsOf(OrganizationId organization, ParticipantId who) {
    return questions.of(organization, who);
  }

  /// @return false when there are too many already
  public boolean write(Viewer viewer, QuestionForm form) {
    var who = viewer.participant();
    if (questions.of(viewer.organization(), who).size() >= MOST) {
      return false;
    }
    if (questions.add(viewer.organization(), who, form, clock.instant())) {
      trail.added(viewer, who, QUESTIONS, form.id());
    }
    return true;
  }

  /// @param done whether it was asked, or waits again
  void tick(Viewer viewer, UUID id, boolean done) {
    var who = viewer.participant();
    found(questions.tick(viewer.organization(), who, id, done ? clock.instant() : null));
    trail.changed(viewer, who, QUESTIONS, id);
  }

  void eraseQuestion(Viewer viewer, UUID id) {
    found(questions.erase(viewer.organization(), viewer.participant(), id));
    trail.did(viewer, Deed.REMOVE, viewer.participant(), QUESTIONS, id);
  }

  /// As far as the asker sees it, the latest first.
  @Transactional(readOnly = true)
  public List<AskedFor> askedBy(OrganizationId organization, ParticipantId who) {
    return asked.of(organization, who);
  }

  /// @throws NotFound when there is no such one of theirs
  @Transactional(readOnly = true)
  AskedFor asked(Viewer viewer, UUID id) {
    return asked.withId(viewer.organization(), viewer.participant(), id).orElseThrow(NotFound::new);
  }

  /// @return false when there are too many already
  public boolean note(Viewer viewer, AskedForm form) {
    var who = viewer.participant();
    if (asked.of(viewer.organization(), who).size() >= MOST) {
      return false;
    }
    if (asked.add(viewer.organization(), who, form, clock.instant())) {
      trail.added(viewer, who, ASKED, form.id());
    }
    return true;
  }

  void change(Viewer viewer, UUID id, AskedForm form) {
    found(asked.change(viewer.organization(), viewer.participant(), id, form));
    trail.changed(viewer, viewer.participant(), ASKED, id);
  }

  void eraseAsked(Viewer viewer, UUID id) {
    found(asked.erase(viewer.organization(), viewer.participant(), id));
    trail.did(viewer, Deed.REMOVE, viewer.participant(), ASKED, id);
  }

  /// Letters that somebody kept; nobody else has any.
  @Transactional(readOnly = true)
  List<Letter> lettersOf(Viewer viewer) {
    return letters.of(viewer.organization(), viewer.participant());
  }

  /// @throws NotFound when there is no such letter of theirs
  @Transactional(readOnly = true)
  Letter letter(Viewer viewer, UUID id) {
    return letters
        .withId(viewer.organization(), viewer.participant(), id)
        .orElseThrow(NotFound::new);
  }

  /// @return false when there are too many already
  public boolean keep(Viewer viewer, LetterForm form) {
    var who = viewer.participant();
    if (letters.of(viewer.organization(), who).size() >= MOST) {
      return false;
    }
    if (letters.add(viewer.organization(), who, form, clock.instant())) {
      trail.added(viewer, who, LETTER, form.id());
    }
    return true;
  }

  void change(Viewer viewer, UUID id, LetterForm form) {
    found(letters.change(viewer.organization(), viewer.participant(), id, form, clock.instant()));
    trail.changed(viewer, viewer.participant(), LETTER, id);
  }

  void eraseLetter(Viewer viewer, UUID id) {
    found(letters.erase(viewer.organization(), viewer.participant(), id));
    trail.did(viewer, Deed.REMOVE, viewer.participant(), LETTER, id);
  }

  private static void found(boolean there) {
    if (!there) {
      throw new NotFound();
    }
  }
}
