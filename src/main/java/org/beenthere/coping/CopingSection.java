package org.beenthere.coping;

import beenthere.pages.Templates;
import gg.jte.Content;
import org.beenthere.participants.Participant;
import org.beenthere.participants.RecordSection;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What somebody tried lately, as far as they share it, on their page as their peer sees it.
@Component
class CopingSection implements RecordSection {

  private static final int A_FEW = 3;

  private final Practices practices;
  private final Library library;
  private final Templates templates;

  CopingSection(Practices practices, Library library, Templates templates) {
    this.practices = practices;
    this.library = library;
    this.templates = templates;
  }

  @Override
  public int order() {
    return 350;
  }

  @Override
  public @Nullable Content show(Participant participant, Page page) {
    if (page.who().hat() != Hat.SPECIALIST) {
      return null;
    }
    var organization = participant.organization();
    return templates.copingSection(
        page,
        participant,
        new Shelf(library.all(page.words().language())),
        practices.suggestedTo(organization, participant.id()).stream()
            .filter(Suggestion::isOpen)
            .toList(),
        practices.of(organization, participant.id(), null, A_FEW));
  }
}
