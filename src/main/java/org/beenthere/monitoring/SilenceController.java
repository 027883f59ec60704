package org.beenthere.monitoring;

import beenthere.pages.Templates;
import org.beenthere.participants.Participants;
import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// For whoever looks after somebody who is quiet: their wishes, what was tried, and what became of
/// a step.
@Controller
@For({Hat.SPECIALIST, Hat.MANAGER})
class SilenceController {

  private final Watches watches;
  private final Participants participants;
  private final QuietLines lines;
  private final Templates templates;

  SilenceController(
      Watches watches, Participants participants, QuietLines lines, Templates templates) {
    this.watches = watches;
    this.participants = participants;
    this.lines = lines;
    this.templates = templates;
  }

  @GetMapping("/people/{participant}/quiet")
  View quiet(@PathVariable ParticipantId participant, Viewer viewer, Page page) {
    var person = participants.open(viewer, participant, "quiet");
    var watch = watches.of(viewer.organization(), person.id()).orElseThrow(NotFound::new);
    return Html.ok(templates.monitoringQuiet(page, lines.of(watch, page)));
  }

  /// The card to print and send, with the person's own words.
  @GetMapping("/people/{participant}/quiet/{episode}/{position}/card")
  View card(
      @PathVariable ParticipantId participant,
      @PathVariable int episode,
      @PathVariable int position,
      Viewer viewer,
      Page page) {
    var person = participants.open(viewer, participant, "quiet");
    var watch = watches.of(viewer.organization(), person.id()).orElseThrow(NotFound::new);
    if (watch.episode() != episode) {
      throw new NotFound();
    }
    return Html.ok(templates.monitoringCard(page, person, watch.step(position)));
  }

  @PostMapping("/people/{participant}/quiet/{episode}/{position}")
  View tell(
      @PathVariable ParticipantId participant,
      @PathVariable int episode,
      @PathVariable int position,
      @RequestParam Outcome outcome,
      Viewer viewer) {
    participants.find(viewer.organization(), participant);
    watches.tell(viewer, participant, episode, position, outcome);
    return switch (outcome) {
      case REACHED ->
          viewer.hat() == Hat.SPECIALIST
              ? Html.seeOther("/people/" + participant + "/notes/new", "monitoring.told.reached")
              : Html.seeOther("/today", "monitoring.told.reached");
      case DONE -> Html.seeOther("/today", "monitoring.told.done");
      case NO_ANSWER -> Html.seeOther("/today", "monitoring.told.noAnswer");
      case NOT_NOW -> Html.seeOther("/today", "monitoring.told.notNow");
    };
  }
}
