package org.beenthere.matching;

import beenthere.pages.Templates;
import gg.jte.Content;
import org.beenthere.pairings.Pairings;
import org.beenthere.pairings.Weight;
import org.beenthere.participants.Participant;
import org.beenthere.participants.Participants;
import org.beenthere.participants.RecordSection;
import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What a specialist says about walking with somebody: how much it takes, and that somebody else
/// might suit the person better. No reason is asked.
@Controller
@For(Hat.SPECIALIST)
class WalkingController implements RecordSection {

  private final Matches matches;
  private final Searches searches;
  private final Pairings pairings;
  private final Participants participants;
  private final Templates templates;

  WalkingController(
      Matches matches,
      Searches searches,
      Pairings pairings,
      Participants participants,
      Templates templates) {
    this.matches = matches;
    this.searches = searches;
    this.pairings = pairings;
    this.participants = participants;
    this.templates = templates;
  }

  @PostMapping("/people/{participant}/weight")
  View weigh(
      @PathVariable ParticipantId participant,
      @RequestParam(required = false) @Nullable Weight weight,
      Viewer viewer) {
    participants.find(viewer.organization(), participant);
    if (weight == null) {
      throw new NotFound();
    }
    pairings.weigh(viewer.organization(), participant, viewer.specialist(), weight);
    return Html.seeOther("/people/" + participant, "matching.weight.kept");
  }

  @PostMapping("/people/{participant}/another-peer")
  View another(@PathVariable ParticipantId participant, Viewer viewer) {
    participants.find(viewer.organization(), participant);
    matches.anotherFor(participant, viewer);
    return Html.seeOther("/people/" + participant, "matching.another.forThem");
  }

  @Override
  public int order() {
    return 870;
  }

  @Override
  public @Nullable Content show(Participant participant, Page page) {
    if (page.who().hat() != Hat.SPECIALIST) {
      return null;
    }
    return pairings
        .of(participant.organization(), participant.id())
        // What it takes is between the two who walk; others who may open the record see none of it.
        .filter(pairing -> pairing.specialistId().equals(page.who().specialist()))
        .<Content>map(pairing ->
            templates.matchingWalkingWith(
                page, participant, pairing.weight(), searches.looks(participant, page.who())))
        .orElse(null);
  }
}
