package org.beenthere.contacts;

import beenthere.pages.Templates;
import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.NavigationEntry;
import org.beenthere.shell.Page;
import org.beenthere.shell.TodayPanel;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Notes that wait for whoever supervises: on *Today*, as a list, and one by one.
@Controller
@For({Hat.SPECIALIST, Hat.MANAGER})
class NoteDeskController implements TodayPanel {

  private static final int A_PAGE = 50;
  private static final int A_FEW = 5;
  private static final String PATH = "/notes/waiting";

  private final NoteDesk desk;
  private final Templates templates;

  NoteDeskController(NoteDesk desk, Templates templates) {
    this.desk = desk;
    this.templates = templates;
  }

  @GetMapping(PATH)
  View all(Viewer viewer, Page page) {
    var lines = desk.waitingFor(viewer, A_PAGE + 1);
    return Html.ok(
        templates.contactsDesk(
            page, lines.subList(0, Math.min(A_PAGE, lines.size())), lines.size() > A_PAGE));
  }

  @GetMapping(PATH + "/{note}")
  View one(@PathVariable ContactId note, Viewer viewer, Page page) {
    return Html.ok(show(note, LineForm.fresh(), FormErrors.none(), viewer, page));
  }

  @PostMapping(PATH + "/{note}/countersign")
  View countersign(
      @PathVariable ContactId note,
      @RequestParam(defaultValue = "") String formers,
      Viewer viewer) {
    desk.countersign(viewer, note, formers.matches("\\d{1,6}") ? Integer.parseInt(formers) : -1);
    return Html.seeOther("/today", "contacts.desk.countersigned");
  }

  @PostMapping(PATH + "/{note}/answer")
  View answer(@PathVariable ContactId note, LineForm form, Viewer viewer, Page page) {
    var errors = form.checkAnswer();
    if (errors.any()) {
      return Html.invalid(show(note, form, errors, viewer, page));
    }
    desk.answer(viewer, note, Identifier.read(form.id()), form.words());
    return Html.seeOther("/today", "contacts.desk.answered");
  }

  private JteModel show(
      ContactId note, LineForm form, FormErrors errors, Viewer viewer, Page page) {
    var open = desk.open(viewer, note);
    return templates.contactsDeskOne(
        page, open.person(), open.line(), open.toCountersign(), open.toAnswer(), form, errors);
  }

  @Override
  public boolean isFor(Hat hat) {
    return hat == Hat.SPECIALIST || hat == Hat.MANAGER;
  }

  @Override
  public int order() {
    return 305;
  }

  @Override
  public Content show(Page page) {
    var lines = desk.waitingFor(page.who(), A_FEW + 1);
    return templates.contactsDeskToday(
        page, lines.subList(0, Math.min(A_FEW, lines.size())), lines.size() > A_FEW);
  }

  @Bean
  static NavigationEntry waitingNotesEntry() {
    return NavigationEntry.of(320, PATH, "contacts.desk.entry", "note", Hat.MANAGER);
  }
}
