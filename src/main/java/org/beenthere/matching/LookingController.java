package org.beenthere.matching;

import beenthere.pages.Templates;
import gg.jte.Content;
import org.beenthere.pairings.Pairings;
import org.beenthere.participants.Participant;
import org.beenthere.participants.Participants;
import org.beenthere.participants.PeopleAction;
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
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What a manager sees of those who have no peer yet, and who walks with whom.
@Controller
@For(Hat.MANAGER)
class LookingController implements TodayPanel, RecordSection {

  private static final int A_FEW = 8;
  private static final int A_PAGE = 50;

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

  /// The participant has told the manager whom they choose.
  @PostMapping("/people/{participant}/proposals/{proposal}")
  View choose(@PathVariable String participant, @PathVariable String proposal, Viewer viewer) {
    var person = participants.find(viewer.organization(), ParticipantId.of(participant));
    matches.choose(person.id(), ProposalId.of(proposal), viewer);
    return Html.seeOther("/people/" + person.id(), "matching.askedForThem");
  }

  /// Everybody who walks with nobody, the longest first.
  @GetMapping("/people/alone")
  View alone(@RequestParam(required = false) @Nullable String after, Viewer viewer, Page page) {
    var organization = viewer.organization();
    var start = after == null ? null : ParticipantId.of(after);
    var people = searches.alone(organization, start, A_PAGE + 1);
    var next = people.size() > A_PAGE ? people.get(A_PAGE - 1).participant().toString() : "";
    return Html.ok(
        templates.matchingAlone(
            page,
            people.subList(0, Math.min(A_PAGE, people.size())),
            searches.countAlone(organization),
            next));
  }

  @Bean
  static PeopleAction whoWalksAlone() {
    return new PeopleAction("/people/alone", "matching.noPeer", "person", Hat.MANAGER);
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
    var organization = page.who().organization();
    var people = searches.alone(organization, null, A_FEW);
    return templates.matchingLookingPanel(
        page, people, people.size() < A_FEW ? people.size() : searches.countAlone(organization));
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
        page, participant, searches.of(participant), matches.of(participant.id(), page.who()));
  }
}
