package org.beenthere.coping;

import beenthere.pages.Templates;
import gg.jte.models.runtime.JteModel;
import org.beenthere.participants.Participants;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What somebody shares with their peer of what they tried and ask for, and suggesting something to
/// try. Managers have no such page: it is not shared with them.
@Controller
@For(Hat.SPECIALIST)
class PeerController {

  private static final int A_PAGE = 20;

  private final Toolkit toolkit;
  private final Practices practices;
  private final Advocacy advocacy;
  private final Library library;
  private final Participants participants;
  private final Templates templates;

  PeerController(
      Toolkit toolkit,
      Practices practices,
      Advocacy advocacy,
      Library library,
      Participants participants,
      Templates templates) {
    this.toolkit = toolkit;
    this.practices = practices;
    this.advocacy = advocacy;
    this.library = library;
    this.participants = participants;
    this.templates = templates;
  }

  @GetMapping("/people/{participant}/coping")
  View all(
      @PathVariable ParticipantId participant,
      @RequestParam(defaultValue = "") String after,
      Viewer viewer,
      Page page) {
    return Html.ok(
        show(participant, after, SuggestionForm.of(""), FormErrors.none(), viewer, page));
  }

  @PostMapping("/people/{participant}/coping")
  View suggest(
      @PathVariable ParticipantId participant, SuggestionForm form, Viewer viewer, Page page) {
    var errors = form.check();
    if (errors.any()) {
      return Html.invalid(show(participant, "", form, errors, viewer, page));
    }
    practices.suggest(viewer, participant, form);
    return Html.seeOther("/people/" + participant + "/coping", "coping.suggest.done");
  }

  @PostMapping("/people/{participant}/coping/{suggestion}")
  View takeBack(
      @PathVariable ParticipantId participant, @PathVariable String suggestion, Viewer viewer) {
    practices.close(viewer, participant, Identifier.read(suggestion), Suggestion.State.TAKEN_BACK);
    return Html.seeOther("/people/" + participant + "/coping", "coping.suggest.takenBack");
  }

  private JteModel show(
      ParticipantId who,
      String after,
      SuggestionForm form,
      FormErrors errors,
      Viewer viewer,
      Page page) {
    var person = participants.open(viewer, who, "practice");
    var organization = viewer.organization();
    var start = after.isEmpty() ? null : Identifier.read(after);
    var found = practices.of(organization, who, start, A_PAGE + 1);
    var shown = found.subList(0, Math.min(A_PAGE, found.size()));
    return templates.copingPeer(
        page,
        person,
        new Shelf(library.all(page.words().language())),
        new Shared(
            practices.suggestedTo(organization, who),
            shown,
            found.size() > A_PAGE ? shown.getLast().id().toString() : "",
            toolkit.of(organization, who).tools(),
            advocacy.questionsOf(organization, who),
            advocacy.askedBy(organization, who)),
        form,
        errors);
  }
}
