package org.beenthere.duty;

import beenthere.pages.Templates;
import gg.jte.Content;
import org.beenthere.shell.Page;
import org.beenthere.shell.TodayPanel;
import org.beenthere.vocabulary.Hat;
import org.springframework.stereotype.Component;

/// Whether somebody is on call now or soon, what they are asked, and for a manager where nobody is.
@Component
class DutyPanel implements TodayPanel {

  private final DutyBoard board;
  private final Templates templates;

  DutyPanel(DutyBoard board, Templates templates) {
    this.board = board;
    this.templates = templates;
  }

  @Override
  public boolean isFor(Hat hat) {
    return hat == Hat.SPECIALIST || hat == Hat.MANAGER;
  }

  @Override
  public int order() {
    return 120;
  }

  @Override
  public Content show(Page page) {
    return templates.dutyPanel(page, board.glance(page.who()));
  }
}
