package org.beenthere.referrals;

import beenthere.pages.Templates;
import gg.jte.Content;
import org.beenthere.shell.Page;
import org.beenthere.shell.TodayPanel;
import org.beenthere.vocabulary.Hat;
import org.springframework.stereotype.Component;

/// Who waits for an answer, on a manager's first page.
@Component
class WaitingPanel implements TodayPanel {

  private static final int A_FEW = 5;

  private final Referrals referrals;
  private final WaitingLists lists;
  private final Templates templates;

  WaitingPanel(Referrals referrals, WaitingLists lists, Templates templates) {
    this.referrals = referrals;
    this.lists = lists;
    this.templates = templates;
  }

  @Override
  public boolean isFor(Hat hat) {
    return hat == Hat.MANAGER;
  }

  @Override
  public int order() {
    return 300;
  }

  @Override
  public Content show(Page page) {
    var organization = page.who().organization();
    return templates.referralsWaitingPanel(
        page, lists.first(organization, A_FEW), referrals.countWaiting(organization));
  }
}
