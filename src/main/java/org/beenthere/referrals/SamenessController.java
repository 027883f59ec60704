package org.beenthere.referrals;

import beenthere.pages.Templates;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A request beside the record of somebody who may be the same person, and what a manager says of
/// it.
@Controller
@For(Hat.MANAGER)
class SamenessController {

  private final Sameness sameness;
  private final Referrals referrals;
  private final Templates templates;

  SamenessController(Sameness sameness, Referrals referrals, Templates templates) {
    this.sameness = sameness;
    this.referrals = referrals;
    this.templates = templates;
  }

  @GetMapping("/requests/{id}/people/{participant}")
  View compare(
      @PathVariable String id, @PathVariable ParticipantId participant, Viewer viewer, Page page) {
    return Html.ok(
        templates.referralsCompare(
            page,
            referrals.open(RequestId.of(id), viewer),
            sameness.compare(find(id, viewer), participant, viewer),
            FormErrors.none()));
  }

  @PostMapping("/requests/{id}/people/{participant}")
  View say(
      @PathVariable String id,
      @PathVariable ParticipantId participant,
      @RequestParam(defaultValue = "") String same,
      Viewer viewer,
      Page page) {
    var request = RequestId.of(id);
    switch (same) {
      case "yes" -> sameness.same(request, participant, viewer);
      case "no" -> sameness.different(request, participant, viewer);
      default -> {
        return Html.invalid(
            templates.referralsCompare(
                page,
                referrals.open(request, viewer),
                sameness.compare(find(id, viewer), participant, viewer),
                FormErrors.of("same", "referrals.same.missing")));
      }
    }
    return Html.seeOther(
        "/requests/" + request,
        same.equals("yes") ? "referrals.same.done" : "referrals.same.different");
  }

  @PostMapping("/requests/{id}/separation")
  View undo(@PathVariable String id, Viewer viewer) {
    sameness.undo(RequestId.of(id), viewer);
    return Html.seeOther("/requests/" + RequestId.of(id), "referrals.same.undone");
  }

  private Request find(String id, Viewer viewer) {
    return referrals.find(viewer.organization(), RequestId.of(id));
  }
}
