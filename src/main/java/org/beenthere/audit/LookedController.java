package org.beenthere.audit;

import beenthere.pages.Templates;
import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.shell.NavigationEntry;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The page *Who looked at my record*.
@Controller
@For(Hat.PARTICIPANT)
class LookedController {

  private final Looks looks;
  private final Templates templates;

  LookedController(Looks looks, Templates templates) {
    this.looks = looks;
    this.templates = templates;
  }

  @GetMapping("/my/looked")
  View looked(
      @RequestParam(defaultValue = "false") boolean own,
      @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
      Viewer viewer,
      Page page) {
    return Html.ok(templates.auditLooked(page, looks.at(viewer, own, before, page.words())));
  }

  @Bean
  static NavigationEntry lookedEntry() {
    return NavigationEntry.of(900, "/my/looked", "audit.entry", "eye", Hat.PARTICIPANT);
  }
}
