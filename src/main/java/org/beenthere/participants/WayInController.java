package org.beenthere.participants;

import beenthere.pages.Templates;
import gg.jte.Content;
import org.beenthere.shell.For;
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

/// Giving somebody a way to sign in: a code name and a pass phrase, shown once.
@Controller
@For({Hat.SPECIALIST, Hat.MANAGER})
class WayInController implements RecordSection {

  private final WaysIn ways;
  private final Participants participants;
  private final Templates templates;

  WayInController(WaysIn ways, Participants participants, Templates templates) {
    this.ways = ways;
    this.participants = participants;
    this.templates = templates;
  }

  @GetMapping("/people/{participant}/sign-in")
  View ask(@PathVariable ParticipantId participant, Viewer viewer, Page page) {
    var person = participants.open(viewer, participant, "signIn");
    return Html.ok(
        templates.participantsWayIn(page, person, ways.mayBeGiven(person), Identifier.fresh()));
  }

  @PostMapping("/people/{participant}/sign-in")
  View give(
      @PathVariable ParticipantId participant,
      @RequestParam String form,
      Viewer viewer,
      Page page) {
    var words = ways.give(viewer, participant, Identifier.read(form));
    var person = participants.find(viewer.organization(), participant);
    return Html.ok(templates.participantsWordsGiven(page, person, words));
  }

  @Override
  public int order() {
    return 900;
  }

  @Override
  public @Nullable Content show(Participant participant, Page page) {
    return participant.state() == Participant.State.LEFT
        ? null
        : templates.participantsSignsIn(page, participant);
  }
}
