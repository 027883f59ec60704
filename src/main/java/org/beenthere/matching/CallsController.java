package org.beenthere.matching;

import beenthere.pages.Templates;
import gg.jte.Content;
import org.beenthere.participants.Participants;
import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.shell.TodayPanel;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Who would like to be called about choosing a peer, for the managers of a program.
@Controller
@For(Hat.MANAGER)
class CallsController implements TodayPanel {

  private final Searches searches;
  private final Matches matches;
  private final Participants participants;
  private final Templates templates;

  CallsController(
      Searches searches, Matches matches, Participants participants, Templates templates) {
    this.searches = searches;
    this.matches = matches;
    this.participants = participants;
    this.templates = templates;
  }

  @PostMapping("/people/{participant}/call")
  View called(@PathVariable ParticipantId participant, Viewer viewer) {
    participants.find(viewer.organization(), participant);
    matches.called(participant, viewer);
    return Html.seeOther("/today", "matching.call.done");
  }

  @Override
  public boolean isFor(Hat hat) {
    return hat == Hat.MANAGER;
  }

  @Override
  public int order() {
    return 305;
  }

  @Override
  public Content show(Page page) {
    return templates.matchingCalls(page, searches.toCall(page.who().organization()));
  }
}
