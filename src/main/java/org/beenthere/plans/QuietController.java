package org.beenthere.plans;

import beenthere.pages.Templates;
import java.util.List;
import org.beenthere.courier.Courier;
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

/// Writing what should happen when the person goes quiet.
@Controller
@For({Hat.PARTICIPANT, Hat.SPECIALIST})
class QuietController {

  private final DraftPages pages;
  private final Participants participants;
  private final Courier courier;
  private final Templates templates;

  QuietController(
      DraftPages pages, Participants participants, Courier courier, Templates templates) {
    this.pages = pages;
    this.participants = participants;
    this.courier = courier;
    this.templates = templates;
  }

  @GetMapping({"/my/plan/edit/quiet", "/people/{participant}/plan/edit/quiet"})
  View quiet(@PathVariable(required = false) @Nullable String participant, Page page) {
    var desk = pages.desk(page, participant);
    var draft = pages.draft(desk);
    var shown = DraftPages.show(desk, Part.QUIET, draft);
    var reach = participants.find(desk.organization(), desk.participant()).reach();
    var snags = LadderRules.check(draft.text().agreement(), reach);
    var texts = courier.sendsTexts();
    return Html.ok(
        templates.plansQuiet(
            page, shown, QuietForm.of(draft.text()), FormErrors.none(), snags, texts));
  }

  @PostMapping({"/my/plan/edit/quiet", "/people/{participant}/plan/edit/quiet"})
  View saveQuiet(
      @PathVariable(required = false) @Nullable String participant,
      @RequestParam MultiValueMap<String, String> fields,
      Page page) {
    var desk = pages.desk(page, participant);
    var posted = new Posted(fields);
    var form = QuietForm.of(posted);
    var errors = form.check();
    var texts = courier.sendsTexts();
    if (errors.any()) {
      return DraftPages.again(
          desk, posted, shown -> templates.plansQuiet(page, shown, form, errors, List.of(), texts));
    }
    var today = page.words().today();
    return pages.save(
        page,
        desk,
        Part.QUIET,
        posted,
        plan -> form.on(plan, today),
        errors,
        shown -> templates.plansQuiet(page, shown, form, errors, List.of(), texts),
        posted.has("more") ? "edit/quiet#more" : "edit/look");
  }
}
