package org.beenthere.contacts;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Changing a note for a day after it was signed. What it said before stays and can be read.
@Controller
@For(Hat.SPECIALIST)
class ChangeController {

  private final Contacts contacts;
  private final NotePages pages;
  private final Clock clock;

  ChangeController(Contacts contacts, NotePages pages, Clock clock) {
    this.contacts = contacts;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/people/{participant}/notes/{note}/change")
  View change(
      @PathVariable ParticipantId participant,
      @PathVariable ContactId note,
      Viewer viewer,
      Page page) {
    var form =
        FreshNote.again(contacts.toChange(viewer, participant, note), ZoneId.of(viewer.zone()));
    return Html.ok(pages.change(participant, form, FormErrors.none(), List.of(), viewer, page));
  }

  @PostMapping("/people/{participant}/notes/{note}/change")
  View change(
      @PathVariable ParticipantId participant,
      @PathVariable ContactId note,
      NoteForm typed,
      Viewer viewer,
      Page page) {
    contacts.toChange(viewer, participant, note);
    var form = typed.of(note);
    var errors = form.check(ZoneId.of(viewer.zone()), clock.instant(), contacts.edge(viewer));
    if (errors.any()) {
      return Html.invalid(pages.change(participant, form, errors, List.of(), viewer, page));
    }
    var hints = GentleWords.hints(form, page.words().language());
    if (!hints.isEmpty()) {
      var seen = form.seen();
      return Html.ok(pages.change(participant, seen, FormErrors.none(), hints, viewer, page));
    }
    return switch (contacts.change(viewer, participant, form)) {
      case SigningResult.NotTheirs _ -> throw new Refusal("contacts.tasks.notYours");
      case SigningResult.NotYet(var found) -> {
        var asked = Asked.errors(found, form, page.words());
        yield Html.invalid(pages.change(participant, form, asked, List.of(), viewer, page));
      }
      case SigningResult.Done(var signed) ->
          Html.seeOther("/people/" + participant + "/notes/" + note, "contacts.changed");
    };
  }
}
