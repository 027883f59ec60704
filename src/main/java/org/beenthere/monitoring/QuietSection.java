package org.beenthere.monitoring;

import beenthere.pages.Templates;
import gg.jte.Content;
import org.beenthere.participants.Participant;
import org.beenthere.participants.RecordSection;
import org.beenthere.shell.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How it stands with hearing from each other, on the page of a person.
@Component
class QuietSection implements RecordSection {

  private final Watches watches;
  private final Templates templates;

  QuietSection(Watches watches, Templates templates) {
    this.watches = watches;
    this.templates = templates;
  }

  @Override
  public int order() {
    return 400;
  }

  @Override
  public @Nullable Content show(Participant participant, Page page) {
    return watches
        .of(participant.organization(), participant.id())
        .map(watch -> templates.monitoringSection(page, participant, watch))
        .orElse(null);
  }
}
