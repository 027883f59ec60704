package org.beenthere.directory;

import beenthere.pages.Templates;
import gg.jte.Content;
import java.util.Set;
import org.beenthere.shell.Page;
import org.beenthere.shell.TodayPanel;
import org.beenthere.specialists.Specialists;
import org.beenthere.vocabulary.Hat;
import org.springframework.stereotype.Component;

/// Tells a specialist who wants to be found, on *Today*, that visitors do not find them, and why:
/// their certificate lapsed or is on hold, or their program does not show them for now.
@Component
class UnlistedPanel implements TodayPanel {

  private final Specialists specialists;
  private final ListingKeeper keeper;
  private final WhyUnlisted why;
  private final Templates templates;

  UnlistedPanel(
      Specialists specialists, ListingKeeper keeper, WhyUnlisted why, Templates templates) {
    this.specialists = specialists;
    this.keeper = keeper;
    this.why = why;
    this.templates = templates;
  }

  @Override
  public boolean isFor(Hat hat) {
    return hat == Hat.SPECIALIST;
  }

  @Override
  public int order() {
    return 320;
  }

  @Override
  public Content show(Page page) {
    var viewer = page.who();
    var specialist = specialists.find(viewer.organization(), viewer.specialist());
    var hurdles =
        specialist.listed()
                && keeper.judge(specialist) instanceof ListingRules.Answer.Unlisted(var found)
            ? found
            : Set.<ListingHurdle>of();
    return templates.directoryUnlistedPanel(page, why.say(specialist, hurdles, page.words()));
  }
}
