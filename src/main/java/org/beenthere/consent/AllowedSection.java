package org.beenthere.consent;

import beenthere.pages.Templates;
import gg.jte.Content;
import java.time.Clock;
import java.util.List;
import org.beenthere.participants.Participant;
import org.beenthere.participants.RecordSection;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a participant allows, on their page, for those who run the program: whoever is asked on the
/// phone looks here first.
@Component
class AllowedSection implements RecordSection {

  private final Consents consents;
  private final Templates templates;
  private final Clock clock;

  AllowedSection(Consents consents, Templates templates, Clock clock) {
    this.consents = consents;
    this.templates = templates;
    this.clock = clock;
  }

  @Override
  public int order() {
    return 850;
  }

  @Override
  public @Nullable Content show(Participant participant, Page page) {
    if (page.who().hat() != Hat.MANAGER) {
      return null;
    }
    var allowed =
        consents.of(participant.organization(), participant.id()).stream()
            .map(one -> Allowed.of(one, List.of(), page.words(), clock.instant()))
            .toList();
    return allowed.isEmpty() ? null : templates.consentSection(page, allowed);
  }
}
