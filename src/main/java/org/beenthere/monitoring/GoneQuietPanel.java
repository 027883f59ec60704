package org.beenthere.monitoring;

import beenthere.pages.Templates;
import gg.jte.Content;
import org.beenthere.shell.Page;
import org.beenthere.shell.TodayPanel;
import org.beenthere.vocabulary.Hat;
import org.springframework.stereotype.Component;

/// Who has gone quiet: for a specialist, those they walk with; for a manager, the whole team's.
@Component
class GoneQuietPanel implements TodayPanel {

  private static final int A_TEAMS_LIST = 20;

  private final Watches watches;
  private final QuietLines lines;
  private final Templates templates;

  GoneQuietPanel(Watches watches, QuietLines lines, Templates templates) {
    this.watches = watches;
    this.lines = lines;
    this.templates = templates;
  }

  @Override
  public boolean isFor(Hat hat) {
    return hat == Hat.SPECIALIST || hat == Hat.MANAGER;
  }

  @Override
  public int order() {
    return 200;
  }

  @Override
  public Content show(Page page) {
    var organization = page.who().organization();
    var quiet =
        page.who().hat() == Hat.MANAGER
            ? watches.quiet(organization, A_TEAMS_LIST)
            : watches.quietAmong(organization, lines.peopleOf(page));
    return templates.monitoringGoneQuiet(page, lines.of(quiet, page));
  }
}
