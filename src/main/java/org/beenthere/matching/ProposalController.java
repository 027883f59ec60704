package org.beenthere.matching;

import beenthere.pages.Templates;
import gg.jte.Content;
import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.shell.TodayPanel;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// A specialist answers those who chose them.
@Controller
@For(Hat.SPECIALIST)
class ProposalController implements TodayPanel {

  private final Answers answers;
  private final Templates templates;

  ProposalController(Answers answers, Templates templates) {
    this.answers = answers;
    this.templates = templates;
  }

  @GetMapping("/proposals/{id}")
  View chosenBy(@PathVariable String id, Viewer viewer, Page page) {
    var person = answers.find(ProposalId.of(id), viewer);
    var full = answers.fullBy(viewer).map(limit -> page.t(limit.saidToPeer()));
    return Html.ok(templates.matchingChosen(page, person, full.orElse("")));
  }

  /// Leads on to what comes next: a first time to meet. Whoever has no place left is shown the
  /// proposal again, with what they can do.
  @PostMapping("/proposals/{id}/acceptance")
  View accept(@PathVariable String id, Viewer viewer) {
    try {
      var participant = answers.accept(ProposalId.of(id), viewer);
      return Html.seeOther("/people/" + participant + "/meetings/new", "matching.accepted");
    } catch (Refusal refusal) {
      if (refusal.key().startsWith("matching.full")) {
        return Html.seeOther("/proposals/" + id);
      }
      throw refusal;
    }
  }

  @PostMapping("/proposals/{id}/refusal")
  View decline(@PathVariable String id, Viewer viewer) {
    answers.decline(ProposalId.of(id), viewer);
    return Html.seeOther("/today", "matching.declined");
  }

  /// "I know this person": to everybody else a no like any other.
  @PostMapping("/proposals/{id}/known")
  View know(@PathVariable String id, Viewer viewer) {
    answers.know(ProposalId.of(id), viewer);
    return Html.seeOther("/today", "matching.declined");
  }

  @Override
  public boolean isFor(Hat hat) {
    return hat == Hat.SPECIALIST;
  }

  @Override
  public int order() {
    return 300;
  }

  @Override
  public Content show(Page page) {
    return templates.matchingChosenPanel(page, answers.waitingFor(page.who()));
  }
}
