package org.beenthere.monitoring;

import beenthere.pages.Templates;
import gg.jte.Content;
import java.util.List;
import org.beenthere.shell.Page;
import org.beenthere.shell.TodayPanel;
import org.beenthere.vocabulary.Hat;
import org.springframework.stereotype.Component;

/// Who has gone quiet: for a specialist, those they walk with; for a manager, the whole team's. The
/// most urgent ones, how many there are in all, and the way to everybody.
@Component
class GoneQuietPanel implements TodayPanel {

  /// As many as one looks through at a glance.
  private static final int A_FEW = 7;

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
    var people = page.who().hat() == Hat.MANAGER ? null : lines.peopleOf(page);
    var quiet = watches.quiet(organization, people, null, A_FEW);
    return templates.monitoringGoneQuiet(
        page,
        new QuietList(
            lines.of(quiet, page), watches.countQuiet(organization, people), "", "", List.of()));
  }
}
