package org.beenthere.arrivals;

import beenthere.pages.Templates;
import gg.jte.Content;
import org.beenthere.participants.Participants;
import org.beenthere.shell.Page;
import org.beenthere.shell.TodayPanel;
import org.beenthere.specialists.Specialists;
import org.beenthere.vocabulary.Hat;
import org.springframework.stereotype.Component;

/// What a manager of a new house does first: add a specialist, and bring people in. Each step goes
/// away once it is done.
@Component
class FirstSteps implements TodayPanel {

  private final Specialists specialists;
  private final Participants participants;
  private final Templates templates;

  FirstSteps(Specialists specialists, Participants participants, Templates templates) {
    this.specialists = specialists;
    this.participants = participants;
    this.templates = templates;
  }

  @Override
  public boolean isFor(Hat hat) {
    return hat == Hat.MANAGER;
  }

  @Override
  public int order() {
    return 90;
  }

  @Override
  public Content show(Page page) {
    var organization = page.who().organization();
    return templates.arrivalsFirstSteps(
        page,
        specialists.page(organization, null, 1).isEmpty(),
        participants.people(page.who(), "", null, 1).isEmpty());
  }
}
