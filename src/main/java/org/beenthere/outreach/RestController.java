package org.beenthere.outreach;

import java.time.LocalDate;
import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A specialist takes no messages without a name for a while. Whoever writes without a name can
/// come back under another, so ending one conversation may not be enough for whoever is hurt in
/// them.
@Controller
@For(Hat.SPECIALIST)
class RestController {

  private static final int MOST_DAYS = 92;

  private final RestTable rests;
  private final House house;

  RestController(RestTable rests, House house) {
    this.rests = rests;
    this.house = house;
  }

  /// @param days so many, or none to take them again at once
  @PostMapping("/conversations/rest")
  View rest(@RequestParam(defaultValue = "") String days, Viewer viewer, Page page) {
    var until = until(days, page.words().today());
    house.as(
        Asking.of(viewer),
        () -> {
          rests.put(viewer.organization(), viewer.specialist(), until);
          return true;
        });
    return Html.seeOther(
        "/conversations", until == null ? "outreach.rest.over" : "outreach.rest.kept");
  }

  private static @Nullable LocalDate until(String days, LocalDate today) {
    return days.matches("[1-9]\\d?")
        ? today.plusDays(Math.min(Integer.parseInt(days), MOST_DAYS))
        : null;
  }
}
