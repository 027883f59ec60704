package org.beenthere.referrals;

import beenthere.pages.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.beenthere.access.Limiter;
import org.beenthere.access.Refusals;
import org.beenthere.access.Waits;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.shell.ShownAgain;
import org.beenthere.vocabulary.Hat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Putting a request aside, and coming back to it on any device, with a pass phrase or by a private
/// link. No browser holds anything of it.
@Controller
@For(Hat.VISITOR)
class AsideController {

  private static final int AN_HOUR = 30;

  /// So many tries come without a wait: a shelter has one address for everybody in it.
  private static final int FREE = 10;

  private static final String TRY = "draft key";

  private final Drafts drafts;
  private final DraftDays days;
  private final Sheets sheets;
  private final StepController steps;
  private final Limiter limiter;
  private final Templates templates;
  private final URI address;

  AsideController(
      Drafts drafts,
      DraftDays days,
      Sheets sheets,
      StepController steps,
      Limiter limiter,
      Templates templates,
      @Value("${beenthere.address}") URI address) {
    this.drafts = drafts;
    this.days = days;
    this.sheets = sheets;
    this.steps = steps;
    this.limiter = limiter;
    this.templates = templates;
    this.address = address;
  }

  /// Keeps what was typed so far; nothing in it has to be right or whole.
  @PostMapping("/ask/draft")
  View keep(
      AskForm form,
      AboutForm about,
      @RequestParam(defaultValue = "") String kept,
      @RequestParam(defaultValue = "") String at,
      HttpServletRequest request,
      Page page) {
    var typed = TypedSoFar.in(request).with(TypedSoFar.REACHED, at);
    var whom = sheets.whom(form);
    var asked = whom.asked();
    var errors = FormErrors.none();
    errors.addIf(typed.isTooMuch(), "words", "referrals.draft.tooMuch");
    errors.addIf(asked == null, "organization", "referrals.ask.organization.missing");
    errors.addIf(
        !limiter.allow("draft", Limiter.networkOf(request), AN_HOUR, Duration.ofHours(1)),
        "called",
        "referrals.ask.tooMany");
    if (asked == null || errors.any()) {
      var sheet = sheets.show(whom, form, about, kept, false, page).showing(form, errors);
      return Html.invalid(templates.referralsAsk(page, sheet));
    }
    var forDays = days.of(asked.organizationId());
    var ticket = drafts.inHand(kept);
    if (ticket.isPresent() && drafts.keepAnew(ticket.get(), typed)) {
      return Html.ok(templates.referralsDraftAgain(page, forDays));
    }
    var keys = drafts.keep(asked.organizationId(), page.words().language(), typed);
    var link = address.resolve("/ask/return/" + keys.token()).toString();
    var where = address.resolve("/ask/return").toString();
    return Html.ok(templates.referralsDraft(page, keys.phrase(), where, link, forDays));
  }

  @ShownAgain("/ask/draft")
  View again(
      AskForm form,
      AboutForm about,
      @RequestParam(defaultValue = "") String kept,
      @RequestParam(defaultValue = "") String at,
      HttpServletRequest request,
      Page page) {
    if (!at.isEmpty()) {
      return steps.again(form, kept, at, request, page);
    }
    var sheet = sheets.show(sheets.whom(form), form, about, kept, false, page);
    return Html.again(templates.referralsAsk(page, sheet));
  }

  @ShownAgain("/ask/return")
  View comeBackAgain(Page page) {
    return Html.again(templates.referralsComeBack(page, FormErrors.none()));
  }

  @ShownAgain("/ask/return/{token}")
  View linkAgain(Page page) {
    return Html.again(templates.referralsComeBackLink(page));
  }

  @GetMapping("/ask/return")
  View comeBack(Page page) {
    return Html.ok(templates.referralsComeBack(page, FormErrors.none()));
  }

  @PostMapping("/ask/return")
  View open(@RequestParam(defaultValue = "") String phrase, HttpServletRequest request, Page page) {
    return let(() -> drafts.withPhrase(phrase), "referrals.return.wrong", request, page);
  }

  /// One button and no look at what the link opens: what fetches addresses ahead presses none.
  @GetMapping("/ask/return/{token}")
  View link(@PathVariable String token, Page page) {
    return Html.ok(templates.referralsComeBackLink(page));
  }

  @PostMapping("/ask/return/{token}")
  View follow(@PathVariable String token, HttpServletRequest request, Page page) {
    return let(() -> drafts.withToken(token), "referrals.return.over", request, page);
  }

  /// Forgets what was put aside.
  @PostMapping("/ask/draft/erasure")
  View forget(@RequestParam(defaultValue = "") String kept) {
    drafts.inHand(kept).ifPresent(drafts::forget);
    return Html.seeOther("/", "referrals.draft.forgotten");
  }

  private View let(
      Supplier<Optional<DraftTicket>> key, String sorry, HttpServletRequest request, Page page) {
    var network = Limiter.networkOf(request);
    var wait = limiter.begin(TRY, network, FREE);
    if (wait.isPositive()) {
      var later = FormErrors.of("phrase", "access.later", Waits.minutes(wait));
      return Refusals.later(wait, templates.referralsComeBack(page, later));
    }
    var ticket = key.get();
    var typed = ticket.flatMap(drafts::read);
    if (ticket.isEmpty() || typed.isEmpty()) {
      return Html.invalid(templates.referralsComeBack(page, FormErrors.of("phrase", sorry)));
    }
    limiter.pardon(TRY, network);
    return steps.goOn(typed.get(), drafts.inHand(ticket.get()), page);
  }
}
