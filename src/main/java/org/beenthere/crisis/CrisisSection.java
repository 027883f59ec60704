package org.beenthere.crisis;

import beenthere.pages.Templates;
import gg.jte.Content;
import org.beenthere.participants.Participant;
import org.beenthere.participants.RecordSection;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The plan for hard days on somebody's page as their peer sees it: that it is there, when it is
/// shared.
@Component
class CrisisSection implements RecordSection {

  private final CrisisPlans plans;
  private final Directives directives;
  private final Templates templates;

  CrisisSection(CrisisPlans plans, Directives directives, Templates templates) {
    this.plans = plans;
    this.directives = directives;
    this.templates = templates;
  }

  @Override
  public int order() {
    return 340;
  }

  @Override
  public @Nullable Content show(Participant participant, Page page) {
    if (page.who().hat() != Hat.SPECIALIST) {
      return null;
    }
    return templates.crisisSection(
        page,
        participant,
        plans.of(participant.organization(), participant.id()),
        directives.now(participant.organization(), participant.id()).stream().toList());
  }
}
