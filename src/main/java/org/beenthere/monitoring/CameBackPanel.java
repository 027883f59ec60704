package org.beenthere.monitoring;

import beenthere.pages.Templates;
import gg.jte.Content;
import java.util.Objects;
import org.beenthere.participants.Participants;
import org.beenthere.shell.Page;
import org.beenthere.shell.TodayPanel;
import org.beenthere.vocabulary.Hat;
import org.springframework.stereotype.Component;

/// Who came back lately, with warm words: of those a specialist walks with, or of the whole team.
@Component
class CameBackPanel implements TodayPanel {

  /// The latest ones; it is good news, and nothing waits for anybody.
  private static final int A_FEW = 7;

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
    return hat == Hat.SPECIALIST || hat == Hat.MANAGER;
  }

  @Override
  public int order() {
    return 210;
  }

  @Override
  public Content show(Page page) {
    var organization = page.who().organization();
    var among = page.who().hat() == Hat.MANAGER ? null : lines.peopleOf(page);
    var back = watches.cameBack(organization, among, A_FEW);
    var people = participants.find(organization, back.stream().map(Back::participantId).toList());
    return templates.monitoringCameBack(
        page,
        back.stream()
            .map(one ->
                new BackLine(Objects.requireNonNull(people.get(one.participantId())), one.at()))
            .toList());
  }
}
