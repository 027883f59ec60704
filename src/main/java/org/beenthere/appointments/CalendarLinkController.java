package org.beenthere.appointments;

import beenthere.pages.Templates;
import java.net.URI;
import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Somebody lets their own calendar read when they have meetings, and stops it again.
@Controller
@For({Hat.PARTICIPANT, Hat.SPECIALIST})
class CalendarLinkController {

  private static final String PATH = "/my-calendar";

  private final Feeds feeds;
  private final Templates templates;
  private final URI address;

  CalendarLinkController(
      Feeds feeds, Templates templates, @Value("${beenthere.address}") URI address) {
    this.feeds = feeds;
    this.templates = templates;
    this.address = address;
  }

  @GetMapping(PATH)
  View show(Viewer viewer, Page page) {
    return shown(viewer, page, "");
  }

  /// The address is shown once, on the answer itself: it is kept nowhere.
  @PostMapping(PATH)
  View make(Viewer viewer, Page page) {
    var token = feeds.make(viewer, page.words().language());
    return shown(viewer, page, address.resolve("/calendar/" + token).toString());
  }

  @PostMapping(PATH + "/end")
  View end(Viewer viewer) {
    feeds.end(viewer);
    return Html.seeOther(PATH, "appointments.feed.ended");
  }

  private View shown(Viewer viewer, Page page, String link) {
    var since = feeds.madeAt(viewer).map(at -> page.words().date(at)).orElse("");
    return Html.ok(templates.appointmentsFeed(page, link, since));
  }
}
