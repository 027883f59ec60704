package org.beenthere.contacts;

import beenthere.pages.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.beenthere.contacts.GentleWords.Hint;
import org.beenthere.participants.Participants;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Writing a note, in under a minute.
@Controller
@For(Hat.SPECIALIST)
class NoteController {

  /// As many people as a specialist can walk with.
  private static final int EVERYBODY = 100;

  private final Contacts contacts;
  private final Participants participants;
  private final NotePages pages;
  private final Templates templates;
  private final Clock clock;

  NoteController(
      Contacts contacts,
      Participants participants,
      NotePages pages,
      Templates templates,
      Clock clock) {
    this.contacts = contacts;
    this.participants = participants;
    this.pages = pages;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping("/notes/new")
  View about(Viewer viewer, Page page) {
    var people = participants.people(viewer, "", null, EVERYBODY);
    return Html.ok(templates.contactsAbout(page, people));
  }

  @GetMapping("/people/{participant}/notes/new")
  View write(@PathVariable ParticipantId participant, Viewer viewer, Page page) {
    var last = contacts.last(viewer.organization(), participant).orElse(null);
    var form = FreshNote.of(clock.instant(), ZoneId.of(viewer.zone()), last);
    return Html.ok(show(participant, form, FormErrors.none(), List.of(), viewer, page));
  }

  @PostMapping("/people/{participant}/notes")
  View sign(@PathVariable ParticipantId participant, NoteForm form, Viewer viewer, Page page) {
    if (form.check(ZoneId.of(viewer.zone()), clock.instant()).any()) {
      return toMend(participant, form, viewer, page);
    }
    var hints = GentleWords.hints(form, page.words().language());
    if (!hints.isEmpty()) {
      return Html.ok(show(participant, form.seen(), FormErrors.none(), hints, viewer, page));
    }
    return switch (contacts.sign(viewer, participant, form)) {
      case SigningResult.NotTheirs _ -> toMend(participant, form, viewer, page);
      case SigningResult.NotYet(var found) -> {
        var asked = Asked.errors(found, form, page.words());
        yield Html.invalid(show(participant, form, asked, List.of(), viewer, page));
      }
      case SigningResult.Done(var signing) when signing == Signing.DIFFERS -> {
        var already = FormErrors.of("did", "contacts.signedAlready");
        yield Html.invalid(show(participant, form.anew(), already, List.of(), viewer, page));
      }
      case SigningResult.Done(var signed) -> Html.seeOther("/today", "contacts.signed");
    };
  }

  /// Everything that has to be mended. What somebody may write is asked when they sign, and only
  /// here before that.
  private View toMend(ParticipantId participant, NoteForm form, Viewer viewer, Page page) {
    var errors = form.check(ZoneId.of(viewer.zone()), clock.instant(), contacts.edge(viewer));
    return Html.invalid(show(participant, form, errors, List.of(), viewer, page));
  }

  @PostMapping("/people/{participant}/drafts")
  View saveForLater(@PathVariable ParticipantId participant, NoteForm form, Viewer viewer) {
    contacts.saveDraft(
        viewer,
        new Draft(
            viewer.organization(),
            participant,
            viewer.account(),
            form.forLater(),
            clock.instant()));
    return Html.seeOther("/today", "contacts.saved");
  }

  @GetMapping("/people/{participant}/drafts/{draft}")
  View goOn(
      @PathVariable ParticipantId participant,
      @PathVariable ContactId draft,
      Viewer viewer,
      Page page) {
    var kept = contacts.draft(viewer.organization(), participant, draft);
    var saved = page.words().moment(kept.savedAt());
    return Html.ok(
        pages.show(participant, kept.typed(), FormErrors.none(), List.of(), saved, viewer, page));
  }

  @PostMapping("/people/{participant}/drafts/{draft}/removal")
  View throwAway(
      @PathVariable ParticipantId participant, @PathVariable ContactId draft, Viewer viewer) {
    contacts.throwAway(viewer, participant, draft);
    return Html.seeOther("/today", "contacts.thrownAway");
  }

  private JteModel show(
      ParticipantId participant,
      NoteForm form,
      FormErrors errors,
      List<Hint> hints,
      Viewer viewer,
      Page page) {
    return pages.show(participant, form, errors, hints, "", viewer, page);
  }
}
