package org.beenthere.matching;

import beenthere.pages.Templates;
import gg.jte.Content;
import org.beenthere.pairings.Pairings;
import org.beenthere.participants.Participant;
import org.beenthere.participants.Participants;
import org.beenthere.participants.RecordSection;
import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.shell.TodayPanel;
import org.beenthere.specialists.Specialists;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// What a manager sees of those who have no peer yet, and who walks with whom.
@Controller
@For(Hat.MANAGER)
class LookingController implements TodayPanel, RecordSection {

  private static final int A_FEW = 8;

  private final Searches searches;
  private final Matches matches;
  private final Participants participants;
  private final Pairings pairings;
  private final Specialists specialists;
  private final Templates templates;

  LookingController(
      Searches searches,
      Matches matches,
      Participants participants,
      Pairings pairings,
      Specialists specialists,
      Templates templates) {
    this.searches = searches;
    this.matches = matches;
    this.participants = participants;
    this.pairings = pairings;
    this.specialists = specialists;
    this.templates = templates;
  }

  @PostMapping("/people/{participant}/proposals")
  View look(@PathVariable String participant, Viewer viewer) {
    var person = participants.find(viewer.organization(), ParticipantId.of(participant));
    matches.look(person.id(), viewer);
    return Html.seeOther("/people/" + participant, "matching.looking");
  }

  @Override
  public boolean isFor(Hat hat) {
    return hat == Hat.MANAGER;
  }

  @Override
  public int order() {
    return 310;
  }

  @Override
  public Content show(Page page) {
    return templates.matchingLookingPanel(page, searches.open(page.who().organization(), A_FEW));
  }

  @Override
  public @Nullable Content show(Participant participant, Page page) {
    if (page.who().hat() != Hat.MANAGER) {
      return null;
    }
    var organization = participant.organization();
    var pairing = pairings.of(organization, participant.id());
    if (pairing.isPresent()) {
      var peer = specialists.find(organization, pairing.get().specialistId());
      return templates.matchingWalking(page, peer, pairing.get().beganAt());
    }
    return templates.matchingSection(
        page, participant.id(), searches.of(organization, participant.id()));
  }
}
