package org.beenthere.participants;

import beenthere.pages.Templates;
import gg.jte.Content;
import org.beenthere.organizations.Organizations;
import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Which program of the organization somebody belongs to. Asked only where there are several.
@Controller
@For(Hat.MANAGER)
class ProgramController implements RecordSection {

  private final Participants participants;
  private final Organizations organizations;
  private final Templates templates;

  ProgramController(Participants participants, Organizations organizations, Templates templates) {
    this.participants = participants;
    this.organizations = organizations;
    this.templates = templates;
  }

  @PostMapping("/people/{participant}/program")
  View belong(
      @PathVariable ParticipantId participant,
      @RequestParam(defaultValue = "") String program,
      Viewer viewer) {
    participants.belong(
        viewer,
        participant,
        program.isEmpty() ? null : organizations.program(viewer.organization(), program).id());
    return Html.seeOther("/people/" + participant, "participants.program.kept");
  }

  @Override
  public int order() {
    return 880;
  }

  @Override
  public @Nullable Content show(Participant participant, Page page) {
    if (page.who().hat() != Hat.MANAGER || participant.state() == Participant.State.LEFT) {
      return null;
    }
    var programs = organizations.programs(participant.organization());
    return programs.size() < 2 ? null : templates.participantsProgram(page, participant, programs);
  }
}
