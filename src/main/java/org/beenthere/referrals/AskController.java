package org.beenthere.referrals;

import beenthere.pages.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Objects;
import org.beenthere.access.Limiter;
import org.beenthere.places.CrisisWords;
import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.shell.ShownAgain;
import org.beenthere.vocabulary.Hat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Asking for support, without an account.
@Controller
@For(Hat.VISITOR)
class AskController {

  /// So many from one network: a shelter or a library is one network, a flood is more.
  private static final int AN_HOUR = 20;

  private final Limiter limiter;
  private final Reception reception;
  private final CrisisWords crisisWords;
  private final Drafts drafts;
  private final Sheets sheets;
  private final StepController steps;
  private final Templates templates;

  AskController(
      Limiter limiter,
      Reception reception,
      CrisisWords crisisWords,
      Drafts drafts,
      Sheets sheets,
      StepController steps,
      Templates templates) {
    this.limiter = limiter;
    this.reception = reception;
    this.crisisWords = crisisWords;
    this.drafts = drafts;
    this.sheets = sheets;
    this.steps = steps;
    this.templates = templates;
  }

  @GetMapping("/ask")
  View ask(
      @RequestParam(defaultValue = "") String peer,
      @RequestParam(defaultValue = "") String organization,
      @RequestParam(defaultValue = "") String program,
      Page page) {
    var form = AskForm.empty(peer, page.words().language(), "").asking(organization);
    var whom = sheets.whom(form);
    var sheet = sheets.show(whom, form, AboutForm.of(program), "", false, page);
    return Html.ok(templates.referralsAsk(page, sheet));
  }

  /// The whole form, with what was typed on pages of its questions.
  @PostMapping("/ask/page")
  View whole(
      AskForm form, AboutForm about, @RequestParam(defaultValue = "") String kept, Page page) {
    var sheet = sheets.show(sheets.whom(form), form, about, kept, false, page);
    return Html.ok(templates.referralsAsk(page, sheet));
  }

  @ShownAgain({"/ask", "/ask/page"})
  View again(
      AskForm form,
      AboutForm about,
      @RequestParam(defaultValue = "") String kept,
      @RequestParam(defaultValue = "") String at,
      Page page,
      HttpServletRequest request) {
    if (at.equals(Step.REVIEW.name())) {
      return steps.again(form, kept, at, request, page);
    }
    var danger = !form.heard() && crisisWords.soundIn(form.words());
    var shown = danger ? form.afterHearing() : form;
    return Html.again(
        templates.referralsAsk(
            page, sheets.show(sheets.whom(form), shown, about, kept, false, page)));
  }

  /// Answers with the code words, which no address leads to; loading the page again sends the same
  /// form again, which is asking once.
  ///
  /// @param at `REVIEW` when it comes from the last of the pages with one question each
  @PostMapping("/ask")
  View send(
      AskForm form,
      AboutForm about,
      @RequestParam(defaultValue = "") String kept,
      @RequestParam(defaultValue = "") String at,
      Page page,
      HttpServletRequest request) {
    var filled = sheets.read(sheets.whom(form), form, about, kept, false, page);
    var sheet = filled.sheet();
    // Whoever may be in danger sees the lines to call at once, whatever else is still to be mended.
    var danger = !form.heard() && crisisWords.soundIn(form.words());
    var shown = danger ? sheet.showing(form.afterHearing(), sheet.errors()) : sheet;
    if (filled.ask() == null) {
      return Html.invalid(templates.referralsAsk(page, shown));
    }
    var untold = !about.told() && !sheet.isPossible();
    if (untold && at.equals(Step.REVIEW.name())) {
      return steps.explain(TypedSoFar.in(request), kept, page);
    }
    if (danger || untold) {
      return Html.ok(templates.referralsAsk(page, untold ? shown.telling() : shown));
    }
    if (!limiter.allow("ask", Limiter.networkOf(request), AN_HOUR, Duration.ofHours(1))) {
      sheet.errors().add("called", "referrals.ask.tooMany");
      return Html.invalid(templates.referralsAsk(page, sheet));
    }
    var asked = Objects.requireNonNull(sheet.whom().asked());
    var words = reception.receive(asked.organizationId(), filled.ask(), form.number());
    drafts.inHand(kept).ifPresent(drafts::forget);
    return Html.ok(templates.referralsThanks(page, asked.name(), form.called(), words, false));
  }
}
