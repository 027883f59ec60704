package org.beenthere.coping;

import beenthere.pages.Templates;
import gg.jte.Content;
import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.shell.TodayPanel;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// *Try it this week*: what a peer suggests, on the first page of whoever it is suggested to, and
/// the way to say that it is not for them.
@Controller
@For(Hat.PARTICIPANT)
class SuggestedPanel implements TodayPanel {

  private final Practices practices;
  private final Library library;
  private final Templates templates;

  SuggestedPanel(Practices practices, Library library, Templates templates) {
    this.practices = practices;
    this.library = library;
    this.templates = templates;
  }

  @PostMapping("/my/tools/suggestions/{suggestion}")
  View notForMe(@PathVariable String suggestion, Viewer viewer) {
    practices.close(
        viewer, viewer.participant(), Identifier.read(suggestion), Suggestion.State.NOT_FOR_ME);
    return Html.seeOther("/my/tools", "coping.suggest.notForMe.done");
  }

  @Override
  public boolean isFor(Hat hat) {
    return hat == Hat.PARTICIPANT;
  }

  @Override
  public int order() {
    return 320;
  }

  @Override
  public Content show(Page page) {
    var open =
        practices.suggestedTo(page.who().organization(), page.who().participant()).stream()
            .filter(Suggestion::isOpen)
            .toList();
    return open.isEmpty()
        ? output -> {}
        : templates.copingSuggested(page, new Shelf(library.all(page.words().language())), open);
  }
}
