package org.beenthere.careteam;

import beenthere.pages.Templates;
import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.shell.TodayPanel;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What waits for whoever supervises: notes for a team of which the person said that it was not so.
/// And what each role may do with notes for a team, for managers.
@Controller
@For({Hat.SPECIALIST, Hat.MANAGER})
class NotSoController implements TodayPanel {

  private static final String PATH = "/team-notes";

  private final NotSoDesk desk;
  private final TeamRules rules;
  private final Templates templates;

  NotSoController(NotSoDesk desk, TeamRules rules, Templates templates) {
    this.desk = desk;
    this.rules = rules;
    this.templates = templates;
  }

  @GetMapping(PATH + "/{teamNote}")
  View one(@PathVariable TeamNoteId teamNote, Viewer viewer, Page page) {
    return Html.ok(show(teamNote, TeamNoteForm.fresh(), FormErrors.none(), viewer, page));
  }

  @PostMapping(PATH + "/{teamNote}/answer")
  View answer(@PathVariable TeamNoteId teamNote, TeamNoteForm form, Viewer viewer, Page page) {
    var errors = form.checkWords();
    if (errors.any()) {
      return Html.invalid(show(teamNote, form, errors, viewer, page));
    }
    desk.answer(viewer, teamNote, form.words());
    return Html.seeOther("/today", "careteam.answered");
  }

  private JteModel show(
      TeamNoteId id, TeamNoteForm form, FormErrors errors, Viewer viewer, Page page) {
    var waiting = desk.one(viewer, id);
    return templates.careteamNotSo(page, waiting.person(), waiting.line(), form, errors);
  }

  @GetMapping(PATH + "/rules")
  @For(Hat.MANAGER)
  View rules(Viewer viewer, Page page) {
    return Html.ok(templates.careteamRules(page, rules.of(viewer.organization())));
  }

  /// @param reads the roles that read
  /// @param writes those that write, which reads too
  /// @param countersigned those here whose notes somebody countersigns
  @PostMapping(PATH + "/rules")
  @For(Hat.MANAGER)
  View keep(
      @RequestParam(defaultValue = "") Set<String> reads,
      @RequestParam(defaultValue = "") Set<String> writes,
      @RequestParam(defaultValue = "") Set<String> countersigned,
      Viewer viewer) {
    Map<TeamRole, TeamEdge> edges = new EnumMap<>(TeamRole.class);
    for (var role : TeamRole.values()) {
      var isWriting = writes.contains(role.name());
      edges.put(
          role,
          new TeamEdge(
              isWriting || reads.contains(role.name()),
              isWriting,
              isWriting && role.worksHere() && countersigned.contains(role.name())));
    }
    rules.keep(viewer, edges);
    return Html.seeOther(PATH + "/rules", "careteam.rules.kept");
  }

  @Override
  public boolean isFor(Hat hat) {
    return hat == Hat.SPECIALIST || hat == Hat.MANAGER;
  }

  @Override
  public int order() {
    return 306;
  }

  @Override
  public Content show(Page page) {
    return templates.careteamNotSoToday(
        page,
        desk.waitingFor(page.who()).stream()
            .map(one ->
                new NotSoLine(
                    one.line().note().id(),
                    one.person().called(),
                    one.line().objections().getLast().at()))
            .toList());
  }
}
