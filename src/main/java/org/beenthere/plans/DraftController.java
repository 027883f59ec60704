package org.beenthere.plans;

import beenthere.pages.Templates;
import org.beenthere.participants.Participants;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Writing a plan, a short page at a time. Every page saves when one goes on, and can be left.
@Controller
@For({Hat.PARTICIPANT, Hat.SPECIALIST})
class DraftController {

  private static final String GOALS = "edit/goals";

  private final DraftPages pages;
  private final Participants participants;
  private final Templates templates;

  DraftController(DraftPages pages, Participants participants, Templates templates) {
    this.pages = pages;
    this.participants = participants;
    this.templates = templates;
  }

  @GetMapping({"/my/plan/edit", "/people/{participant}/plan/edit"})
  View hopes(@PathVariable(required = false) @Nullable String participant, Page page) {
    var desk = pages.desk(page, participant);
    var draft = pages.draft(desk);
    var shown = DraftPages.show(desk, Part.HOPES, draft);
    return Html.ok(
        templates.plansHopes(page, shown, HopesForm.of(draft.text()), FormErrors.none()));
  }

  @PostMapping({"/my/plan/edit", "/people/{participant}/plan/edit"})
  View saveHopes(
      @PathVariable(required = false) @Nullable String participant,
      @RequestParam MultiValueMap<String, String> fields,
      Page page) {
    var desk = pages.desk(page, participant);
    var posted = new Posted(fields);
    var form = HopesForm.of(posted);
    var errors = form.check();
    if (errors.any()) {
      return DraftPages.again(
          desk, posted, shown -> templates.plansHopes(page, shown, form, errors));
    }
    return pages.save(
        page,
        desk,
        Part.HOPES,
        posted,
        form::on,
        errors,
        shown -> templates.plansHopes(page, shown, form, errors),
        "edit/support");
  }

  @GetMapping({"/my/plan/edit/support", "/people/{participant}/plan/edit/support"})
  View support(@PathVariable(required = false) @Nullable String participant, Page page) {
    var desk = pages.desk(page, participant);
    var draft = pages.draft(desk);
    var shown = DraftPages.show(desk, Part.SUPPORT, draft);
    return Html.ok(
        templates.plansSupport(page, shown, SupportForm.of(draft.text()), FormErrors.none()));
  }

  @PostMapping({"/my/plan/edit/support", "/people/{participant}/plan/edit/support"})
  View saveSupport(
      @PathVariable(required = false) @Nullable String participant,
      @RequestParam MultiValueMap<String, String> fields,
      Page page) {
    var desk = pages.desk(page, participant);
    var posted = new Posted(fields);
    var form = SupportForm.of(posted);
    var errors = form.check();
    if (errors.any()) {
      return DraftPages.again(
          desk, posted, shown -> templates.plansSupport(page, shown, form, errors));
    }
    return pages.save(
        page,
        desk,
        Part.SUPPORT,
        posted,
        form::on,
        errors,
        shown -> templates.plansSupport(page, shown, form, errors),
        GOALS);
  }

  @GetMapping({"/my/plan/edit/meeting", "/people/{participant}/plan/edit/meeting"})
  View meeting(@PathVariable(required = false) @Nullable String participant, Page page) {
    var desk = pages.desk(page, participant);
    var draft = pages.draft(desk);
    var shown = DraftPages.show(desk, Part.MEETING, draft);
    return Html.ok(
        templates.plansMeeting(page, shown, MeetingForm.of(draft.text()), FormErrors.none()));
  }

  @PostMapping({"/my/plan/edit/meeting", "/people/{participant}/plan/edit/meeting"})
  View saveMeeting(
      @PathVariable(required = false) @Nullable String participant,
      @RequestParam MultiValueMap<String, String> fields,
      Page page) {
    var desk = pages.desk(page, participant);
    var posted = new Posted(fields);
    var form = MeetingForm.of(posted);
    var errors = form.check();
    if (errors.any()) {
      return DraftPages.again(
          desk, posted, shown -> templates.plansMeeting(page, shown, form, errors));
    }
    return pages.save(
        page,
        desk,
        Part.MEETING,
        posted,
        form::on,
        errors,
        shown -> templates.plansMeeting(page, shown, form, errors),
        "edit/quiet");
  }

  @GetMapping({"/my/plan/edit/look", "/people/{participant}/plan/edit/look"})
  View look(@PathVariable(required = false) @Nullable String participant, Page page) {
    var desk = pages.desk(page, participant);
    var draft = pages.draft(desk);
    var reach = participants.find(desk.organization(), desk.participant()).reach();
    return Html.ok(templates.plansLook(page, desk, draft, Readiness.check(draft.text(), reach)));
  }
}
