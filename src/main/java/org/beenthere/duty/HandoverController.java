package org.beenthere.duty;

import beenthere.pages.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Whoever is on call asks somebody else to take it over, and is answered.
@Controller
@For({Hat.SPECIALIST, Hat.MANAGER})
class HandoverController {

  private final Handovers handovers;
  private final DutyBoard board;
  private final Clock clock;
  private final Templates templates;

  HandoverController(Handovers handovers, DutyBoard board, Clock clock, Templates templates) {
    this.handovers = handovers;
    this.board = board;
    this.clock = clock;
    this.templates = templates;
  }

  /// @param from the turn that somebody would like to give away
  @GetMapping("/duty/handovers")
  View ask(
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      Viewer viewer,
      Page page) {
    var form = HandoverForm.over(TimeForm.between(from, until));
    return Html.ok(show(page, viewer, form, FormErrors.none()));
  }

  @PostMapping("/duty/handovers")
  View asks(HandoverForm form, Viewer viewer, Page page) {
    var now = clock.instant();
    var errors = form.check(LocalDateTime.ofInstant(now, ZoneId.of(viewer.zone())));
    if (form.account().equals(viewer.account().toString())) {
      errors.add("account", "duty.handover.yourself");
    }
    if (!errors.any()) {
      try {
        handovers.ask(form.handover(viewer.account(), now), viewer);
        return Html.seeOther("/duty", "duty.handover.asked");
      } catch (Refusal notTheirs) {
        errors.add("startDay", notTheirs.key());
      }
    }
    return Html.invalid(show(page, viewer, form, errors));
  }

  @PostMapping("/duty/handovers/{handover}/acceptance")
  View accept(@PathVariable String handover, Viewer viewer) {
    handovers.accept(DutyId.of(handover), viewer);
    return Html.seeOther("/duty", "duty.handover.accepted");
  }

  @PostMapping("/duty/handovers/{handover}/refusal")
  View decline(@PathVariable String handover, Viewer viewer) {
    handovers.decline(DutyId.of(handover), viewer);
    return Html.seeOther("/duty", "duty.handover.declined");
  }

  @PostMapping("/duty/handovers/{handover}/withdrawal")
  View takeBack(@PathVariable String handover, Viewer viewer) {
    handovers.takeBack(DutyId.of(handover), viewer);
    return Html.seeOther("/duty", "duty.handover.takenBack");
  }

  private JteModel show(Page page, Viewer viewer, HandoverForm form, FormErrors errors) {
    return templates.dutyHandover(page, board.of(viewer), form, errors);
  }
}
