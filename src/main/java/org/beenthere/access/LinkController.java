package org.beenthere.access;

import beenthere.pages.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.beenthere.access.LinkTable.Purpose;
import org.beenthere.access.Threshold.Wanted;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.shell.ShownAgain;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Signing in with a link by e-mail. The link opens a page with one button: programs that look at
/// every link in a mail do not press buttons, so they do not use it up.
@Controller
@For(Hat.VISITOR)
class LinkController {

  private static final int PER_NETWORK = 30;

  private final OneTimeLinks links;
  private final Limiter limiter;
  private final Threshold threshold;
  private final DoorBook book;
  private final Templates templates;

  LinkController(
      OneTimeLinks links,
      Limiter limiter,
      Threshold threshold,
      DoorBook book,
      Templates templates) {
    this.links = links;
    this.limiter = limiter;
    this.threshold = threshold;
    this.book = book;
    this.templates = templates;
  }

  @ModelAttribute
  void onlyWithMail() {
    if (!links.arePossible()) {
      throw new NotFound();
    }
  }

  @GetMapping("/sign-in/link")
  View ask(Page page) {
    return Html.ok(templates.accessLink(page, "", FormErrors.none()));
  }

  @PostMapping("/sign-in/link")
  View send(@RequestParam(defaultValue = "") String email, HttpServletRequest request, Page page) {
    var errors = EmailForm.check(email);
    if (errors.any()) {
      return Html.invalid(templates.accessLink(page, email, errors));
    }
    if (limiter.allow("link from", Limiter.networkOf(request), PER_NETWORK, Duration.ofHours(1))) {
      links.send(email);
    }
    return Html.seeOther("/sign-in/link/sent");
  }

  @ShownAgain("/sign-in/link")
  View again(@RequestParam(defaultValue = "") String email, Page page) {
    return Html.again(templates.accessLink(page, email, FormErrors.none()));
  }

  @ShownAgain("/sign-in/link/{token}")
  View openAgain(Page page) {
    return Html.again(
        templates.accessLinkOpen(page, "access.linkOpen.title", "access.linkOpen.go"));
  }

  @GetMapping("/sign-in/link/sent")
  View sent(Page page) {
    return Html.ok(templates.accessLinkSent(page));
  }

  @GetMapping("/sign-in/link/{token}")
  View open(@PathVariable String token, Page page) {
    return links.works(token, Purpose.SIGN_IN)
        ? Html.ok(templates.accessLinkOpen(page, "access.linkOpen.title", "access.linkOpen.go"))
        : tooLate(page);
  }

  @PostMapping("/sign-in/link/{token}")
  View use(
      @PathVariable String token,
      HttpServletRequest request,
      HttpServletResponse response,
      Page page) {
    return links
        .signIn(token)
        .map(account ->
            Html.seeOther(threshold.proven(account, Proof.LINK, Wanted.NOTHING, request, response)))
        .orElseGet(() -> {
          book.turnedAway((AccountId) null);
          return tooLate(page);
        });
  }

  private View tooLate(Page page) {
    return Html.page(HttpStatus.NOT_FOUND, templates.accessLinkOver(page, "/sign-in/link"));
  }
}
