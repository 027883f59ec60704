package org.beenthere.shell;

import beenthere.pages.Templates;
import gg.jte.Content;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// *Today*, the first page of every hat. What stands on it comes from the rooms.
@Controller
class TodayController {

  private final List<TodayPanel> panels;
  private final HomeCountry home;
  private final List<Leaving> leaving;
  private final Templates templates;
  private final TransactionTemplate transaction;

  TodayController(
      ObjectProvider<TodayPanel> panels,
      HomeCountry home,
      ObjectProvider<Leaving> leaving,
      Templates templates,
      TransactionTemplate transaction) {
    this.panels = panels.stream().sorted(Comparator.comparingInt(TodayPanel::order)).toList();
    this.home = home;
    this.leaving = leaving.stream().toList();
    this.templates = templates;
    this.transaction = transaction;
  }

  @GetMapping("/today")
  @For({Hat.GUEST, Hat.PARTICIPANT, Hat.SPECIALIST, Hat.MANAGER, Hat.ADMINISTRATOR, Hat.PARTNER})
  View today(Page page) {
    var hat = page.who().hat();
    var shown = panels.stream().filter(panel -> panel.isFor(hat)).toList();
    // In one transaction: each would otherwise begin and end several of its own.
    return transaction.execute(status ->
        Html.ok(
            templates.shellToday(
                page,
                contents(shown, page, panel -> panel.order() < TodayPanel.ACTIONS),
                contents(shown, page, panel -> panel.order() >= TodayPanel.ACTIONS))));
  }

  private static List<Content> contents(
      List<TodayPanel> shown, Page page, Predicate<TodayPanel> wanted) {
    return shown.stream().filter(wanted).map(panel -> panel.show(page)).toList();
  }

  /// Leads away from here at once. The address says nothing, and the browser is told to forget.
  @GetMapping("/leave")
  @For(Hat.VISITOR)
  View leave(@Nullable Viewer viewer, Page page) {
    var country = viewer == null ? home.country(page.words().language()) : viewer.country();
    return (model, request, response) -> {
      leaving.forEach(one -> one.leaves(response));
      response.setStatus(303);
      response.setHeader("Clear-Site-Data", "\"cache\"");
      response.setHeader("Referrer-Policy", "no-referrer");
      response.setHeader("Location", Elsewhere.in(country));
    };
  }

  @Bean
  static NavigationEntry todayEntry() {
    return NavigationEntry.of(
        100,
        "/today",
        "frame.today",
        "today",
        Hat.GUEST,
        Hat.PARTICIPANT,
        Hat.SPECIALIST,
        Hat.MANAGER,
        Hat.ADMINISTRATOR,
        Hat.PARTNER);
  }
}
