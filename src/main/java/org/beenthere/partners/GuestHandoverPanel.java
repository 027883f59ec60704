package org.beenthere.partners;

import beenthere.pages.Templates;
import gg.jte.Content;
import java.time.Clock;
import org.beenthere.shell.Page;
import org.beenthere.shell.TodayPanel;
import org.beenthere.vocabulary.Hat;
import org.springframework.stereotype.Component;

/// Who comes to meet them, on the first page of whoever waits.
@Component
class GuestHandoverPanel implements TodayPanel {

  private final Handovers handovers;
  private final Clock clock;
  private final Templates templates;

  GuestHandoverPanel(Handovers handovers, Clock clock, Templates templates) {
    this.handovers = handovers;
    this.clock = clock;
    this.templates = templates;
  }

  @Override
  public boolean isFor(Hat hat) {
    return hat == Hat.GUEST;
  }

  @Override
  public int order() {
    return 95;
  }

  @Override
  public Content show(Page page) {
    return templates.partnersMine(
        page, handovers.ofGuest(page.who()).stream().toList(), clock.instant());
  }
}
