package org.beenthere.monitoring;

import beenthere.pages.Templates;
import java.util.Objects;
import org.beenthere.participants.Participants;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// For the person themselves: what happens when I go quiet, what was tried, a pause, and *I'm
/// here*.
@Controller
@For(Hat.PARTICIPANT)
class MyQuietController {

  private final Watches watches;
  private final Participants participants;
  private final Templates templates;

  MyQuietController(Watches watches, Participants participants, Templates templates) {
    this.watches = watches;
    this.participants = participants;
    this.templates = templates;
  }

  @PostMapping("/my/here")
  View here(Viewer viewer) {
    var back = watches.hereAmI(viewer);
    return Html.seeOther("/today", back ? "monitoring.here.back" : "monitoring.here.thanks");
  }

  @GetMapping("/my/quiet")
  View mine(Viewer viewer, Page page) {
    participants.open(viewer, viewer.participant(), "quiet");
    return Html.ok(show(RestForm.EMPTY, FormErrors.none(), viewer, page));
  }

  @PostMapping("/my/quiet")
  View rest(RestForm form, Viewer viewer, Page page) {
    var errors = form.check(page.words().today());
    if (errors.any()) {
      return Html.invalid(show(form, errors, viewer, page));
    }
    watches.rest(viewer, Objects.requireNonNull(form.day()));
    return Html.seeOther("/my/quiet", "monitoring.rest.begun");
  }

  private gg.jte.models.runtime.JteModel show(
      RestForm form, FormErrors errors, Viewer viewer, Page page) {
    var watch = watches.of(viewer.organization(), viewer.participant()).orElseThrow(NotFound::new);
    return templates.monitoringMine(page, watch, form, errors);
  }
}
