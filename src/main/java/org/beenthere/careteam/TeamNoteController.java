package org.beenthere.careteam;

import beenthere.pages.Templates;
import gg.jte.Content;
import java.util.List;
import org.beenthere.contacts.GentleWords;
import org.beenthere.contacts.GentleWords.Hint;
import org.beenthere.participants.Participant;
import org.beenthere.participants.Participants;
import org.beenthere.participants.RecordSection;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.shell.TodayPanel;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// The care team of somebody, for the peer who walks with them: who is on it, what each sees, the
/// notes meant for it, and writing one.
@Controller
@For(Hat.SPECIALIST)
class TeamNoteController implements TodayPanel, RecordSection {

  private final Teams teams;
  private final TeamNotes notes;
  private final Participants participants;
  private final Templates templates;

  TeamNoteController(Teams teams, TeamNotes notes, Participants participants, Templates templates) {
    this.teams = teams;
    this.notes = notes;
    this.participants = participants;
    this.templates = templates;
  }

  @GetMapping("/people/{participant}/team")
  View team(@PathVariable ParticipantId participant, Viewer viewer, Page page) {
    var person = participants.open(viewer, participant, Teams.THING);
    notes.read(viewer, participant);
    return Html.ok(show(person, TeamNoteForm.fresh(), FormErrors.none(), List.of(), viewer, page));
  }

  @PostMapping("/people/{participant}/team/notes")
  View write(@PathVariable ParticipantId participant, TeamNoteForm form, Viewer viewer, Page page) {
    var person = participants.open(viewer, participant, Teams.THING);
    var errors = form.checkWords();
    if (errors.any()) {
      return Html.invalid(show(person, form, errors, List.of(), viewer, page));
    }
    var hints =
        form.wasHinted()
            ? List.<Hint>of()
            : GentleWords.hints(page.words().language(), form.words());
    if (!hints.isEmpty()) {
      return Html.ok(show(person, form.seen(), FormErrors.none(), hints, viewer, page));
    }
    notes.write(viewer, participant, form.number(), form.words());
    return Html.seeOther("/people/" + participant + "/team", "careteam.written");
  }

  private gg.jte.models.runtime.JteModel show(
      Participant person,
      TeamNoteForm form,
      FormErrors errors,
      List<Hint> hints,
      Viewer viewer,
      Page page) {
    return templates.careteamTeam(
        page,
        person,
        teams.of(viewer, person.id()),
        notes.of(viewer, person.id()),
        notes.edge(viewer),
        form,
        errors,
        hints);
  }

  @Override
  public boolean isFor(Hat hat) {
    return hat == Hat.SPECIALIST;
  }

  /// Where it stands, on *Today* and on the page of a person.
  @Override
  public int order() {
    return 330;
  }

  @Override
  public Content show(Page page) {
    var unread = notes.unread(page.who());
    var people = participants.find(page.who().organization(), unread);
    return templates.careteamUnread(
        page,
        people.values().stream()
            .sorted(java.util.Comparator.comparing(Participant::called))
            .toList());
  }

  @Override
  public @Nullable Content show(Participant participant, Page page) {
    if (page.who().hat() != Hat.SPECIALIST) {
      return null;
    }
    var team = teams.of(page.who(), participant.id()).stream().filter(OnTeam::isOn).toList();
    return templates.careteamSection(page, participant, team);
  }
}
