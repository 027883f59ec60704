package org.beenthere.outreach;

import beenthere.pages.Templates;
import gg.jte.Content;
import org.beenthere.shell.Page;
import org.beenthere.shell.TodayPanel;
import org.beenthere.vocabulary.Hat;
import org.springframework.stereotype.Component;

/// Words of danger that nobody answered yet, before everything else on *Today*.
@Component
class DangerPanel implements TodayPanel {

  private final ConversationDesk desk;
  private final Templates templates;

  DangerPanel(ConversationDesk desk, Templates templates) {
    this.desk = desk;
    this.templates = templates;
  }

  @Override
  public boolean isFor(Hat hat) {
    return hat == Hat.SPECIALIST || hat == Hat.MANAGER;
  }

  @Override
  public int order() {
    return ACTIONS + 1;
  }

  @Override
  public Content show(Page page) {
    return templates.outreachDanger(page, desk.pile(page.who()));
  }
}
