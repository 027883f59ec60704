package org.beenthere.contacts;

import beenthere.pages.Templates;
import gg.jte.Content;
import org.beenthere.shell.Page;
import org.beenthere.shell.TodayPanel;
import org.beenthere.vocabulary.Hat;
import org.springframework.stereotype.Component;

/// *Write a note*, on top of a specialist's *Today*: the beginning of the minute it may take.
@Component
class WriteButton implements TodayPanel {

  private final Templates templates;

  WriteButton(Templates templates) {
    this.templates = templates;
  }

  @Override
  public boolean isFor(Hat hat) {
    return hat == Hat.SPECIALIST;
  }

  @Override
  public int order() {
    return 50;
  }

  @Override
  public Content show(Page page) {
    return templates.contactsWrite(page);
  }
}
