package org.beenthere.audit;

import beenthere.pages.Templates;
import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The page *What was changed here*. Pages on which something of the house is changed lead there;
/// the menu is long enough.
@Controller
@For(Hat.MANAGER)
class ChangesController {

  private final Changes changes;
  private final Templates templates;

  ChangesController(Changes changes, Templates templates) {
    this.changes = changes;
    this.templates = templates;
  }

  @GetMapping("/changes")
  View changes(
      @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Viewer viewer, Page page) {
    return Html.ok(templates.auditChanges(page, changes.at(viewer, before, page.words())));
  }
}
