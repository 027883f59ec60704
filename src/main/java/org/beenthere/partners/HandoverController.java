package org.beenthere.partners;

import beenthere.pages.Templates;
import gg.jte.Content;
import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.shell.TodayPanel;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Those who work here say that they come to a meeting at once. What is not theirs, was taken or is
/// over is the same page.
@Controller
@For({Hat.SPECIALIST, Hat.MANAGER})
class HandoverController implements TodayPanel {

  private final Handovers handovers;
  private final Templates templates;

  HandoverController(Handovers handovers, Templates templates) {
    this.handovers = handovers;
    this.templates = templates;
  }

  @GetMapping("/handovers/{id}")
  View open(@PathVariable String id, Viewer viewer, Page page) {
    return handovers
        .open(Identifier.read(id), viewer)
        .map(one ->
            Html.ok(templates.partnersComing(page, one.handover(), one.about(), one.words())))
        .orElseGet(() -> gone(HttpStatus.NOT_FOUND, page));
  }

  @PostMapping("/handovers/{id}/taking")
  View take(
      @PathVariable String id,
      @RequestParam(defaultValue = "5") String minutes,
      Viewer viewer,
      Page page) {
    var soon = minutes.matches("\\d|[1-5]\\d") ? Integer.parseInt(minutes) : 5;
    return switch (handovers.take(Identifier.read(id), soon, viewer)) {
      case Handovers.Taking.Taken() -> Html.seeOther("/handovers/" + id, "partners.handover.taken");
      case Handovers.Taking.SomeoneWasFaster() -> gone(HttpStatus.CONFLICT, page);
      case Handovers.Taking.NotTheirs() -> gone(HttpStatus.NOT_FOUND, page);
    };
  }

  @PostMapping("/handovers/{id}/words")
  View say(@PathVariable String id, WordForm form, Viewer viewer, Page page) {
    var coming = handovers.open(Identifier.read(id), viewer);
    if (coming.isEmpty()) {
      return gone(HttpStatus.NOT_FOUND, page);
    }
    if (!form.words().isEmpty()) {
      handovers.say(coming.get().handover(), form, viewer.called(), viewer);
    }
    return Html.seeOther("/handovers/" + id);
  }

  @PostMapping("/handovers/{id}/meeting")
  View met(@PathVariable String id, Viewer viewer, Page page) {
    return handovers.met(Identifier.read(id), viewer)
        ? Html.seeOther("/today", "partners.handover.met")
        : gone(HttpStatus.NOT_FOUND, page);
  }

  /// A guest says something to whoever comes.
  @PostMapping("/my/handover")
  @For(Hat.GUEST)
  View answer(WordForm form, Viewer viewer) {
    var mine = handovers.ofGuest(viewer).orElseThrow(NotFound::new);
    if (!form.words().isEmpty()) {
      handovers.say(mine.handover(), form, viewer.called(), viewer);
    }
    return Html.seeOther("/today");
  }

  private View gone(HttpStatus status, Page page) {
    return Html.page(status, templates.partnersGone(page));
  }

  @Override
  public boolean isFor(Hat hat) {
    return hat == Hat.SPECIALIST || hat == Hat.MANAGER;
  }

  @Override
  public int order() {
    return 90;
  }

  @Override
  public Content show(Page page) {
    return templates.partnersHandovers(page, handovers.before(page.who()));
  }
}
