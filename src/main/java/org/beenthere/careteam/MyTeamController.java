package org.beenthere.careteam;

import beenthere.pages.Templates;
import gg.jte.Content;
import org.beenthere.consent.Information;
import org.beenthere.participants.Participants;
import org.beenthere.plans.GoalId;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.NavigationEntry;
import org.beenthere.shell.Page;
import org.beenthere.shell.TodayPanel;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// *My team*: who is on it, what each sees and looked at, and the notes meant for it. Taking back
/// is one tap.
@Controller
@For(Hat.PARTICIPANT)
class MyTeamController implements TodayPanel {

  private final Teams teams;
  private final TeamNotes notes;
  private final SharedGoals goals;
  private final Participants participants;
  private final House house;
  private final Templates templates;

  MyTeamController(
      Teams teams,
      TeamNotes notes,
      SharedGoals goals,
      Participants participants,
      House house,
      Templates templates) {
    this.teams = teams;
    this.notes = notes;
    this.goals = goals;
    this.participants = participants;
    this.house = house;
    this.templates = templates;
  }

  @GetMapping("/my/team")
  View mine(Viewer viewer, Page page) {
    participants.open(viewer, viewer.participant(), Teams.THING);
    var lines = notes.of(viewer, viewer.participant());
    return Html.ok(
        templates.careteamMine(
            page, teams.of(viewer, viewer.participant()), lines, notes.withoutAnswerer(lines)));
  }

  /// Exactly what somebody on the team sees.
  @GetMapping("/my/team/{member}")
  View member(@PathVariable TeamMemberId member, Viewer viewer, Page page) {
    var line = teams.mine(viewer, member);
    var shared =
        house.as(
            Asking.of(viewer),
            () -> goals.of(viewer.organization(), viewer.participant(), line.scope()));
    var read =
        notes.of(viewer, viewer.participant()).stream()
            .filter(one -> line.scope().notes() && line.member().reads(one.note()))
            .toList();
    return Html.ok(templates.careteamMember(page, line, shared, read));
  }

  /// One tap takes it back.
  @PostMapping("/my/team/{member}/end")
  View end(@PathVariable TeamMemberId member, Viewer viewer) {
    teams.end(viewer, member);
    return Html.seeOther("/my/team", "careteam.ended");
  }

  /// One tap takes one thing back.
  @PostMapping("/my/team/{member}/less")
  View less(
      @PathVariable TeamMemberId member,
      @RequestParam(defaultValue = "") String what,
      Viewer viewer) {
    switch (what) {
      case "GOALS", "PROGRESS", "TEAM_NOTES" ->
          teams.without(viewer, member, Information.valueOf(what));
      default -> teams.without(viewer, member, GoalId.of(what));
    }
    return Html.seeOther("/my/team/" + member, "careteam.less.done");
  }

  @GetMapping("/my/team/notes/{teamNote}")
  View note(@PathVariable TeamNoteId teamNote, Viewer viewer, Page page) {
    return Html.ok(show(teamNote, TeamNoteForm.fresh(), FormErrors.none(), viewer, page));
  }

  @PostMapping("/my/team/notes/{teamNote}/reading")
  View read(
      @PathVariable TeamNoteId teamNote,
      @RequestParam(defaultValue = "") String team,
      Viewer viewer) {
    var opened = team.equals("yes");
    notes.open(viewer, teamNote, opened);
    return Html.seeOther("/my/team#notes", opened ? "careteam.opened" : "careteam.kept");
  }

  @PostMapping("/my/team/notes/{teamNote}/words")
  View add(@PathVariable TeamNoteId teamNote, TeamNoteForm form, Viewer viewer, Page page) {
    var errors = form.checkWords();
    if (errors.any()) {
      return Html.invalid(show(teamNote, form, errors, viewer, page));
    }
    notes.add(viewer, teamNote, form.number(), form.words());
    return Html.seeOther("/my/team/notes/" + teamNote, "careteam.words.added");
  }

  @PostMapping("/my/team/notes/{teamNote}/objection")
  View notSo(@PathVariable TeamNoteId teamNote, TeamNoteForm form, Viewer viewer, Page page) {
    var errors = form.checkNotSo();
    if (errors.any()) {
      return Html.invalid(show(teamNote, form, errors, viewer, page));
    }
    notes.notHowItWas(viewer, teamNote, form.number(), form.notSo());
    return Html.seeOther(
        "/my/team/notes/" + teamNote,
        notes.hasAnswerer(notes.one(viewer, teamNote).note())
            ? "careteam.notSo.said"
            : "careteam.notSo.said.nobody");
  }

  private gg.jte.models.runtime.JteModel show(
      TeamNoteId id, TeamNoteForm form, FormErrors errors, Viewer viewer, Page page) {
    participants.open(viewer, viewer.participant(), TeamNotes.THING);
    var line = notes.one(viewer, id);
    return templates.careteamMyNote(page, line, notes.hasAnswerer(line.note()), form, errors);
  }

  @Override
  public boolean isFor(Hat hat) {
    return hat == Hat.PARTICIPANT;
  }

  @Override
  public int order() {
    return 320;
  }

  @Override
  public Content show(Page page) {
    return templates.careteamMyToday(page, notes.waitingFor(page.who()));
  }

  @Bean
  static NavigationEntry myTeamEntry() {
    return NavigationEntry.of(690, "/my/team", "careteam.mine", "people", Hat.PARTICIPANT);
  }
}
