package org.beenthere.courier;

import beenthere.pages.Templates;
import gg.jte.Content;
import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.shell.TodayPanel;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Identifier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Notices on a person's own first page.
@Controller
@For({Hat.GUEST, Hat.PARTICIPANT, Hat.SPECIALIST, Hat.MANAGER, Hat.ADMINISTRATOR, Hat.PARTNER})
class NoticeController implements TodayPanel {

  private final Courier courier;
  private final Templates templates;

  NoticeController(Courier courier, Templates templates) {
    this.courier = courier;
    this.templates = templates;
  }

  @PostMapping("/notices/{notice}/seen")
  View seen(@PathVariable String notice) {
    courier.seen(Identifier.read(notice));
    return Html.seeOther("/today");
  }

  @Override
  public boolean isFor(Hat hat) {
    return switch (hat) {
      case GUEST, PARTICIPANT, SPECIALIST, MANAGER, ADMINISTRATOR, PARTNER -> true;
      case VISITOR, DOOR, HOUSE -> false;
    };
  }

  @Override
  public int order() {
    return 305;
  }

  @Override
  public Content show(Page page) {
    return templates.courierNotices(page, courier.notices());
  }
}
