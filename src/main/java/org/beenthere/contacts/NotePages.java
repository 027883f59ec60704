package org.beenthere.contacts;

import beenthere.pages.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.beenthere.contacts.GentleWords.Hint;
import org.beenthere.participants.Participants;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Component;

/// The page on which a note is written, gone on with, or changed.
@Component
class NotePages {

  private final Contacts contacts;
  private final Participants participants;
  private final Templates templates;
  private final Clock clock;

  NotePages(Contacts contacts, Participants participants, Templates templates, Clock clock) {
    this.contacts = contacts;
    this.participants = participants;
    this.templates = templates;
    this.clock = clock;
  }

  /// @param saved when the draft was saved, in words, or empty
  JteModel show(
      ParticipantId participant,
      NoteForm form,
      FormErrors errors,
      List<Hint> hints,
      String saved,
      Viewer viewer,
      Page page) {
    return show(participant, form, errors, hints, saved, false, viewer, page);
  }

  /// A signed note that its author changes.
  JteModel change(
      ParticipantId participant,
      NoteForm form,
      FormErrors errors,
      List<Hint> hints,
      Viewer viewer,
      Page page) {
    return show(participant, form, errors, hints, "", true, viewer, page);
  }

  private JteModel show(
      ParticipantId participant,
      NoteForm form,
      FormErrors errors,
      List<Hint> hints,
      String saved,
      boolean changes,
      Viewer viewer,
      Page page) {
    var person = participants.open(viewer, participant, "contact");
    var goals = contacts.goalsOf(viewer.organization(), participant);
    return templates.contactsNote(
        page,
        person,
        form,
        goals,
        contacts.edge(viewer),
        errors,
        hints,
        saved,
        when(form, viewer, page),
        changes);
  }

  /// When it was, in words; empty when what is typed is no time.
  private String when(NoteForm form, Viewer viewer, Page page) {
    var zone = ZoneId.of(viewer.zone());
    return Start.read(form.day(), form.started(), zone, clock.instant(), form.chosenHour())
            instanceof Start.At at
        ? page.words().moment(at.moment())
        : "";
  }
}
