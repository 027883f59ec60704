package org.beenthere.monitoring;

import beenthere.pages.Templates;
import gg.jte.Content;
import org.beenthere.shell.Page;
import org.beenthere.shell.TodayPanel;
import org.beenthere.vocabulary.Hat;
import org.springframework.stereotype.Component;

/// For somebody who has gone quiet: no pressure, and one tap to say that they are here. For
/// everybody else a small way to take a pause.
@Component
class MyQuietPanel implements TodayPanel {

  private final Watches watches;
  private final Templates templates;

  MyQuietPanel(Watches watches, Templates templates) {
    this.watches = watches;
    this.templates = templates;
  }

  @Override
  public boolean isFor(Hat hat) {
    return hat == Hat.PARTICIPANT;
  }

  @Override
  public int order() {
    return 200;
  }

  @Override
  public Content show(Page page) {
    var viewer = page.who();
    return watches
        .of(viewer.organization(), viewer.participant())
        .<Content>map(watch -> templates.monitoringMyPanel(page, watch))
        .orElse(output -> {});
  }
}
