package org.beenthere.monitoring;

import beenthere.pages.Templates;
import gg.jte.Content;
import org.beenthere.participants.Participants;
import org.beenthere.shell.Page;
import org.beenthere.shell.TodayPanel;
import org.beenthere.vocabulary.Hat;
import org.springframework.stereotype.Component;

/// Who came back lately, with warm words.
@Component
class CameBackPanel implements TodayPanel {

  private final Watches watches;
  private final QuietLines lines;
  private final Participants participants;
  private final Templates templates;

  CameBackPanel(Watches watches, QuietLines lines, Participants participants, Templates templates) {
    this.watches = watches;
    this.lines = lines;
    this.participants = participants;
    this.templates = templates;
  }

  @Override
  public boolean isFor(Hat hat) {
    return hat == Hat.SPECIALIST;
  }

  @Override
  public int order() {
    return 210;
  }

  @Override
  public Content show(Page page) {
    var organization = page.who().organization();
    var back =
        watches.cameBack(organization, lines.peopleOf(page)).stream()
            .map(
                one -> new BackLine(participants.find(organization, one.participantId()), one.at()))
            .toList();
    return templates.monitoringCameBack(page, back);
  }
}
