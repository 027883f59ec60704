package org.beenthere.contacts;

import beenthere.pages.Templates;
import java.time.Clock;
import org.beenthere.participants.Participants;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Reading the notes about one person, and correcting one's own.
@Controller
@For({Hat.SPECIALIST, Hat.MANAGER})
class NoteReadingController {

  private static final int A_PAGE = 20;

  private final Contacts contacts;
  private final Participants participants;
  private final Templates templates;
  private final Clock clock;

  NoteReadingController(
      Contacts contacts, Participants participants, Templates templates, Clock clock) {
    this.contacts = contacts;
    this.participants = participants;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping("/people/{participant}/notes")
  View all(
      @PathVariable ParticipantId participant,
      @RequestParam(required = false) @Nullable ContactId after,
      Viewer viewer,
      Page page) {
    return Html.ok(
        templates.contactsAll(
            page,
            participants.open(viewer, participant, "contacts"),
            contacts.of(viewer.organization(), participant, after, A_PAGE)));
  }

  /// Whoever opens a note has read what the participant added to it.
  @GetMapping("/people/{participant}/notes/{note}")
  View one(
      @PathVariable ParticipantId participant,
      @PathVariable ContactId note,
      Viewer viewer,
      Page page) {
    var view = show(participant, note, LineForm.fresh(), FormErrors.none(), viewer, page);
    contacts.read(viewer, note);
    return Html.ok(view);
  }

  @PostMapping("/people/{participant}/notes/{note}/amendments")
  @For(Hat.SPECIALIST)
  View amend(
      @PathVariable ParticipantId participant,
      @PathVariable ContactId note,
      LineForm form,
      Viewer viewer,
      Page page) {
    var errors = form.checkCorrection();
    if (errors.any()) {
      return Html.invalid(show(participant, note, form, errors, viewer, page));
    }
    var id = Identifier.read(form.id());
    return switch (contacts.amend(viewer, participant, note, id, form.reason(), form.words())) {
      case SIGNED, SIGNED_BEFORE ->
          Html.seeOther("/people/" + participant + "/notes/" + note, "contacts.amended");
      case DIFFERS -> {
        var amendedAlready = FormErrors.of("words", "contacts.amend.amendedAlready");
        yield Html.invalid(show(participant, note, form.anew(), amendedAlready, viewer, page));
      }
    };
  }

  private gg.jte.models.runtime.JteModel show(
      ParticipantId participant,
      ContactId note,
      LineForm form,
      FormErrors errors,
      Viewer viewer,
      Page page) {
    return templates.contactsOne(
        page,
        participants.open(viewer, participant, "contact"),
        contacts.one(viewer.organization(), participant, note),
        clock.instant(),
        form,
        errors);
  }
}
