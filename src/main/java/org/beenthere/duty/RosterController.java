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

/// A manager puts people on call: every week, and for single days.
@Controller
@For(Hat.MANAGER)
class RosterController {

  private final RosterDesk desk;
  private final RosterPages pages;
  private final Clock clock;
  private final Templates templates;

  RosterController(RosterDesk desk, RosterPages pages, Clock clock, Templates templates) {
    this.desk = desk;
    this.pages = pages;
    this.clock = clock;
    this.templates = templates;
  }

  @GetMapping("/duty/weekly")
  View weekly(Viewer viewer, Page page) {
    return Html.ok(weekly(page, viewer, StretchForm.empty(), FormErrors.none()));
  }

  @PostMapping("/duty/weekly")
  View put(StretchForm form, Viewer viewer, Page page) {
    var today = now(viewer).toLocalDate();
    var errors = form.check(today);
    if (!errors.any()) {
      try {
        desk.put(viewer, form.stretch(today));
        return Html.seeOther("/duty/weekly", "duty.weekly.kept");
      } catch (Refusal taken) {
        errors.add("starts", taken.key());
      }
    }
    return Html.invalid(weekly(page, viewer, form, errors));
  }

  @PostMapping("/duty/weekly/{stretch}/end")
  View end(@PathVariable String stretch, Viewer viewer) {
    desk.end(viewer, DutyId.of(stretch));
    return Html.seeOther("/duty/weekly", "duty.weekly.ended");
  }

  /// @param from what to fill in: the gap that somebody would like to fill
  @GetMapping("/duty/covers")
  View covers(
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      Viewer viewer,
      Page page) {
    var form = CoverForm.over(TimeForm.between(from, until));
    return Html.ok(covers(page, viewer, form, FormErrors.none()));
  }

  @PostMapping("/duty/covers")
  View cover(CoverForm form, Viewer viewer, Page page) {
    var errors = form.check(now(viewer));
    if (errors.any()) {
      return Html.invalid(covers(page, viewer, form, errors));
    }
    desk.cover(viewer, form.id(), form.who(), form.time().from(), form.time().until());
    return Html.seeOther("/duty/covers", "duty.cover.kept");
  }

  @PostMapping("/duty/covers/{cover}/end")
  View endCover(@PathVariable String cover, Viewer viewer) {
    desk.endCover(viewer, DutyId.of(cover));
    return Html.seeOther("/duty/covers", "duty.cover.ended");
  }

  private JteModel weekly(Page page, Viewer viewer, StretchForm form, FormErrors errors) {
    return templates.dutyWeekly(page, pages.weekly(viewer), form, errors, pages.crew(viewer));
  }

  private JteModel covers(Page page, Viewer viewer, CoverForm form, FormErrors errors) {
    return templates.dutyCovers(page, pages.covers(viewer), form, errors, pages.crew(viewer));
  }

  private LocalDateTime now(Viewer viewer) {
    return LocalDateTime.ofInstant(clock.instant(), ZoneId.of(viewer.zone()));
  }
}
