package org.beenthere.referrals;

import beenthere.pages.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.UUID;
import org.beenthere.access.Limiter;
import org.beenthere.places.CrisisWords;
import org.beenthere.shell.For;
import org.beenthere.shell.HomeCountry;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
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
  private final HomeFinder homes;
  private final HomeCountry home;
  private final AskPage asking;
  private final Templates templates;

  AskController(
      Limiter limiter,
      Reception reception,
      CrisisWords crisisWords,
      HomeFinder homes,
      HomeCountry home,
      AskPage asking,
      Templates templates) {
    this.limiter = limiter;
    this.reception = reception;
    this.crisisWords = crisisWords;
    this.homes = homes;
    this.home = home;
    this.asking = asking;
    this.templates = templates;
  }

  @GetMapping("/ask")
  View ask(@RequestParam(defaultValue = "") String peer, Page page) {
    return asking.with(peer, "", page);
  }

  /// Answers with the code words, which no address leads to; loading the page again sends the same
  /// form again, which is asking once.
  @PostMapping("/ask")
  View send(AskForm form, Page page, HttpServletRequest request) {
    var whom = asking.whom(form);
    var asked = whom.asked();
    var country = asked == null ? home.country(page.words().language()) : asked.country();
    var errors = form.check(country);
    var at = homes.at(form.place(), country, errors);
    if (asked == null) {
      errors.add("organization", "referrals.ask.organization.missing");
    }
    // Whoever may be in danger sees the lines to call at once, whatever else is still to be mended.
    var danger = !form.heard() && crisisWords.soundIn(form.words());
    var shown = danger ? form.afterHearing() : form;
    if (asked == null || errors.any()) {
      return Html.invalid(templates.referralsAsk(page, shown, errors, whom));
    }
    if (danger) {
      return Html.ok(templates.referralsAsk(page, shown, errors, whom));
    }
    var ask =
        new AskForSupport(
            form.called(),
            form.language() == null ? page.words().language() : form.language(),
            form.words(),
            whom.peer() == null ? null : whom.peer().specialist(),
            form.experiences(),
            form.ways(),
            form.reach(country),
            at);
    if (!limiter.allow("ask", Limiter.networkOf(request), AN_HOUR, Duration.ofHours(1))) {
      errors.add("called", "referrals.ask.tooMany");
      return Html.invalid(templates.referralsAsk(page, form, errors, whom));
    }
    var words = reception.receive(asked.organizationId(), ask, formId(form));
    return Html.ok(templates.referralsThanks(page, asked.name(), form.called(), words));
  }

  private static UUID formId(AskForm form) {
    try {
      return UUID.fromString(form.form());
    } catch (IllegalArgumentException notOurs) {
      return UUID.randomUUID();
    }
  }
}
