package org.beenthere.arrivals;

import beenthere.pages.Templates;
import gg.jte.Content;
import org.beenthere.shell.Page;
import org.beenthere.shell.TodayPanel;
import org.beenthere.vocabulary.Hat;
import org.springframework.stereotype.Component;

/// The way to bring a list of people in, on a manager's first page.
@Component
class ArrivalsOnToday implements TodayPanel {

  private final Templates templates;

  ArrivalsOnToday(Templates templates) {
    this.templates = templates;
  }

  @Override
  public boolean isFor(Hat hat) {
    return hat == Hat.MANAGER;
  }

  @Override
  public int order() {
    return 410;
  }

  @Override
  public Content show(Page page) {
    return templates.arrivalsPanel(page);
  }
}
