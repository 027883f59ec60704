package org.beenthere.careteam;

import beenthere.pages.Templates;
import gg.jte.Content;
import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.shell.TodayPanel;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Notes for a team to countersign, for whoever supervises, where the program asks for it.
@Controller
@For({Hat.SPECIALIST, Hat.MANAGER})
class CountersignController implements TodayPanel {

  private static final String PATH = "/team-notes/{teamNote}/countersign";

  private final CountersignDesk desk;
  private final Templates templates;

  CountersignController(CountersignDesk desk, Templates templates) {
    this.desk = desk;
    this.templates = templates;
  }

  @GetMapping(PATH)
  View one(@PathVariable TeamNoteId teamNote, Viewer viewer, Page page) {
    var waiting = desk.one(viewer, teamNote);
    return Html.ok(templates.careteamCountersign(page, waiting.person(), waiting.line()));
  }

  @PostMapping(PATH)
  View sign(@PathVariable TeamNoteId teamNote, Viewer viewer) {
    desk.sign(viewer, teamNote);
    return Html.seeOther("/today", "careteam.countersign.done");
  }

  @Override
  public boolean isFor(Hat hat) {
    return hat == Hat.SPECIALIST || hat == Hat.MANAGER;
  }

  @Override
  public int order() {
    return 307;
  }

  @Override
  public Content show(Page page) {
    return templates.careteamCountersignToday(
        page,
        desk.waitingFor(page.who()).stream()
            .map(one ->
                new NotSoLine(
                    one.line().note().id(), one.person().called(), one.line().note().writtenAt()))
            .toList());
  }
}
