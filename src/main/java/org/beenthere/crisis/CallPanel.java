package org.beenthere.crisis;

import beenthere.pages.Templates;
import gg.jte.Content;
import org.beenthere.shell.Page;
import org.beenthere.shell.TodayPanel;
import org.beenthere.vocabulary.Hat;
import org.springframework.stereotype.Component;

/// People who need someone now, before everything else on *Today*.
@Component
class CallPanel implements TodayPanel {

  private final Calls calls;
  private final CallPages pages;
  private final Templates templates;

  CallPanel(Calls calls, CallPages pages, Templates templates) {
    this.calls = calls;
    this.pages = pages;
    this.templates = templates;
  }

  @Override
  public boolean isFor(Hat hat) {
    return hat == Hat.SPECIALIST || hat == Hat.MANAGER;
  }

  @Override
  public int order() {
    return ACTIONS;
  }

  @Override
  public Content show(Page page) {
    return templates.crisisPanel(page, pages.lines(calls.open(page.who()), page.who()));
  }
}
