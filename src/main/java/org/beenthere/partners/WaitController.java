package org.beenthere.partners;

import beenthere.pages.Templates;
import gg.jte.Content;
import java.time.Clock;
import org.beenthere.referrals.RequestId;
import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.shell.TodayPanel;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Those who were referred and wait for a human word, with the hours beside them: for managers all
/// of them, for a specialist those they were asked to look after.
@Controller
@For({Hat.SPECIALIST, Hat.MANAGER})
class WaitController implements TodayPanel {

  private final Waits waits;
  private final Clock clock;
  private final Templates templates;

  WaitController(Waits waits, Clock clock, Templates templates) {
    this.waits = waits;
    this.clock = clock;
    this.templates = templates;
  }

  @GetMapping("/waits/{id}")
  View open(@PathVariable String id, Viewer viewer, Page page) {
    var waiting = waits.open(RequestId.of(id), viewer).orElseThrow(NotFound::new);
    var partner = waits.partners(viewer).getOrDefault(waiting.referral().partner(), "");
    return Html.ok(
        templates.partnersWait(
            page, waiting.referral(), waiting.reach(), partner, clock.instant()));
  }

  @PostMapping("/waits/{id}/word")
  View spoke(@PathVariable String id, Viewer viewer) {
    if (!waits.spoke(RequestId.of(id), viewer)) {
      throw new NotFound();
    }
    return Html.seeOther("/today", "partners.wait.done");
  }

  @Override
  public boolean isFor(Hat hat) {
    return hat == Hat.SPECIALIST || hat == Hat.MANAGER;
  }

  @Override
  public int order() {
    return 295;
  }

  @Override
  public Content show(Page page) {
    return templates.partnersWaiting(
        page, waits.waiting(page.who()), waits.partners(page.who()), clock.instant());
  }
}
