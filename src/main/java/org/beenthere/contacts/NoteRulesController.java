package org.beenthere.contacts;

import beenthere.pages.Templates;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// What is said when a note is saved, and what each role may write and read, as a program sets it.
@Controller
@For(Hat.MANAGER)
class NoteRulesController {

  private final NoteRules rules;
  private final Templates templates;

  NoteRulesController(NoteRules rules, Templates templates) {
    this.rules = rules;
    this.templates = templates;
  }

  @GetMapping("/notes/rules")
  View show(Viewer viewer, Page page) {
    var form = rules.of(viewer.organization());
    return Html.ok(templates.contactsRules(page, form, FormErrors.none()));
  }

  @PostMapping("/notes/rules")
  View change(NoteRulesForm form, Viewer viewer, Page page) {
    var errors = form.check();
    if (errors.any()) {
      return Html.invalid(templates.contactsRules(page, form, errors));
    }
    rules.keep(viewer, form);
    return Html.seeOther("/notes/rules", "contacts.rules.kept");
  }
}
