package org.beenthere.courier;

import beenthere.pages.Templates;
import gg.jte.Content;
import org.beenthere.shell.Page;
import org.beenthere.shell.TodayPanel;
import org.beenthere.vocabulary.Hat;
import org.springframework.stereotype.Component;

/// Tells whoever runs the program that this house cannot send texts, as long as it cannot.
@Component
class NoTextsPanel implements TodayPanel {

  private final Courier courier;
  private final Templates templates;

  NoTextsPanel(Courier courier, Templates templates) {
    this.courier = courier;
    this.templates = templates;
  }

  @Override
  public boolean isFor(Hat hat) {
    return hat == Hat.MANAGER || hat == Hat.ADMINISTRATOR;
  }

  @Override
  public int order() {
    return 900;
  }

  @Override
  public Content show(Page page) {
    return templates.courierNoTexts(page, courier.sendsTexts());
  }
}
