package org.beenthere.careteam;

import beenthere.pages.Templates;
import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import org.beenthere.consent.WayOut;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.NavigationEntry;
import org.beenthere.shell.Page;
import org.beenthere.shell.TodayPanel;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// The people on whose team somebody at a partner is: what each shares, and a short note for the
/// team. Whoever took it back, or never was there, is the same page that is not there.
@Controller
@For(Hat.PARTNER)
class CareController implements TodayPanel {

  private static final int A_FEW = 5;

  private final TeamDesk desk;
  private final TeamNotes notes;
  private final Templates templates;

  CareController(TeamDesk desk, TeamNotes notes, Templates templates) {
    this.desk = desk;
    this.notes = notes;
    this.templates = templates;
  }

  @GetMapping("/care")
  View all(Viewer viewer, Page page) {
    return Html.ok(templates.careteamPeople(page, desk.all(viewer)));
  }

  @GetMapping("/care/{member}")
  View one(@PathVariable TeamMemberId member, Viewer viewer, Page page) {
    return Html.ok(show(member, TeamNoteForm.fresh(), FormErrors.none(), viewer, page));
  }

  @PostMapping("/care/{member}/notes")
  View write(@PathVariable TeamMemberId member, TeamNoteForm form, Viewer viewer, Page page) {
    var view = desk.open(member, viewer, WayOut.PAGE).orElseThrow(NotFound::new);
    if (!view.writes()) {
      throw new NotFound();
    }
    var errors = form.checkWords();
    if (errors.any()) {
      return Html.invalid(templates.careteamOne(page, view, form, errors));
    }
    notes.write(viewer, view.member(), form.number(), form.words());
    return Html.seeOther("/care/" + member + "#notes", "careteam.written.member");
  }

  private JteModel show(
      TeamMemberId member, TeamNoteForm form, FormErrors errors, Viewer viewer, Page page) {
    var view = desk.open(member, viewer, WayOut.PAGE).orElseThrow(NotFound::new);
    return templates.careteamOne(page, view, form, errors);
  }

  @Override
  public boolean isFor(Hat hat) {
    return hat == Hat.PARTNER;
  }

  @Override
  public int order() {
    return 310;
  }

  @Override
  public Content show(Page page) {
    return templates.careteamToday(page, desk.all(page.who()).stream().limit(A_FEW).toList());
  }

  @Bean
  static NavigationEntry careEntry() {
    return NavigationEntry.of(160, "/care", "careteam.care", "heart", Hat.PARTNER);
  }
}
