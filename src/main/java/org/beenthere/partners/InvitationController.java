package org.beenthere.partners;

import beenthere.pages.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.beenthere.access.Limiter;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Somebody at a partner comes in for the first time, by a link that works once.
@Controller
@For(Hat.VISITOR)
class InvitationController {

  private static final int AN_HOUR = 30;

  private final Partners partners;
  private final Limiter limiter;
  private final Templates templates;

  InvitationController(Partners partners, Limiter limiter, Templates templates) {
    this.partners = partners;
    this.limiter = limiter;
    this.templates = templates;
  }

  @GetMapping("/invitation/{token}")
  View show(@PathVariable String token, HttpServletRequest request, Page page) {
    if (!mayTry(request)) {
      return over(page);
    }
    return partners
        .invitation(token)
        .map(invited ->
            Html.ok(
                templates.partnersJoin(
                    page, invited, new JoinForm(invited.called(), "", ""), FormErrors.none())))
        .orElseGet(() -> over(page));
  }

  @PostMapping("/invitation/{token}")
  View join(@PathVariable String token, JoinForm form, HttpServletRequest request, Page page) {
    if (!mayTry(request)) {
      return over(page);
    }
    var invited = partners.invitation(token);
    if (invited.isEmpty()) {
      return over(page);
    }
    var errors = form.check();
    if (errors.any()) {
      return Html.invalid(templates.partnersJoin(page, invited.get(), form, errors));
    }
    try {
      partners.join(token, form, page.words().language());
    } catch (Refusal taken) {
      var wrong = FormErrors.of("signIn", taken.key());
      return Html.invalid(templates.partnersJoin(page, invited.get(), form, wrong));
    } catch (NotFound usedMeanwhile) {
      return over(page);
    }
    return Html.seeOther("/sign-in", "partners.join.done");
  }

  private boolean mayTry(HttpServletRequest request) {
    return limiter.allow("invitation", Limiter.networkOf(request), AN_HOUR, Duration.ofHours(1));
  }

  private View over(Page page) {
    return Html.page(HttpStatus.NOT_FOUND, templates.partnersOver(page));
  }
}
