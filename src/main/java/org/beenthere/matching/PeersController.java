package org.beenthere.matching;

import beenthere.pages.Templates;
import gg.jte.Content;
import org.beenthere.participants.Participants;
import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.shell.NavigationEntry;
import org.beenthere.shell.Page;
import org.beenthere.shell.TodayPanel;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// A participant chooses their peer.
@Controller
@For(Hat.PARTICIPANT)
class PeersController implements TodayPanel {

  private final Matches matches;
  private final Participants participants;
  private final Templates templates;

  PeersController(Matches matches, Participants participants, Templates templates) {
    this.matches = matches;
    this.participants = participants;
    this.templates = templates;
  }

  @GetMapping("/my/peers")
  View peers(Viewer viewer, Page page) {
    var mine = matches.mine(viewer);
    return Html.ok(templates.matchingPeers(page, mine, nobodyFits(mine) && askForAMust(viewer)));
  }

  private static boolean nobodyFits(MyPeers mine) {
    return mine.looking() && mine.chosen() == null && mine.offers().isEmpty();
  }

  /// Whether they asked for what a peer must have: only they can take it out again.
  private boolean askForAMust(Viewer viewer) {
    var wish = participants.find(viewer.organization(), viewer.participant()).wishes().peer();
    return !wish.needed().isEmpty() || wish.gender() != null;
  }

  @PostMapping("/my/peers/{proposal}/choice")
  View choose(@PathVariable String proposal, Viewer viewer) {
    matches.choose(ProposalId.of(proposal), viewer);
    return Html.seeOther("/my/peers", "matching.asked");
  }

  @PostMapping("/my/peers/second-thought")
  View takeBack(Viewer viewer) {
    return Html.seeOther(
        "/my/peers", matches.takeBack(viewer) ? "matching.takenBack" : "matching.saidYes");
  }

  @PostMapping("/my/peers/others")
  View others(Viewer viewer) {
    return Html.seeOther(
        "/my/peers", matches.others(viewer) ? "matching.others" : "matching.seenAll");
  }

  /// Somebody without a peer would like one.
  @PostMapping("/my/peers/looking")
  View look(Viewer viewer) {
    matches.look(viewer.participant(), viewer);
    return Html.seeOther("/my/peers");
  }

  @PostMapping("/my/peers/another")
  View another(Viewer viewer) {
    matches.another(viewer);
    return Html.seeOther("/my/peers", "matching.another.begun");
  }

  @PostMapping("/my/peers/staying")
  View stay(Viewer viewer) {
    matches.stay(viewer);
    return Html.seeOther("/my/peers", "matching.another.stayed");
  }

  @Bean
  static NavigationEntry myPeersEntry() {
    return NavigationEntry.of(200, "/my/peers", "matching.entry", "person", Hat.PARTICIPANT);
  }

  @Override
  public boolean isFor(Hat hat) {
    return hat == Hat.PARTICIPANT;
  }

  @Override
  public int order() {
    return 90;
  }

  @Override
  public Content show(Page page) {
    return templates.matchingPeersPanel(page, matches.mine(page.who()));
  }
}
