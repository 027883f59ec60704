package org.beenthere.access;

import beenthere.pages.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.beenthere.access.Threshold.Wanted;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Signing in with a name and a password, and the second step of those who asked for one. The
/// answer is the same, in words and in time, whether or not there is such a name.
@Controller
@For(Hat.VISITOR)
class SignInController {

  /// How often a name may be tried at once, and how often a network: a recovery center has one
  /// address for everybody in it.
  private static final int PER_NAME = 5;

  private static final int PER_NETWORK = 30;

  private final PasswordCheck passwords;
  private final Limiter limiter;
  private final Threshold threshold;
  private final SecondFactor secondFactor;
  private final OneTimeLinks links;
  private final DoorBook book;
  private final Templates templates;

  SignInController(
      PasswordCheck passwords,
      Limiter limiter,
      Threshold threshold,
      SecondFactor secondFactor,
      OneTimeLinks links,
      DoorBook book,
      Templates templates) {
    this.passwords = passwords;
    this.limiter = limiter;
    this.threshold = threshold;
    this.secondFactor = secondFactor;
    this.links = links;
    this.book = book;
    this.templates = templates;
  }

  @GetMapping("/sign-in")
  View signIn(HttpServletRequest request, Page page) {
    return Html.ok(templates.accessSignIn(page, SignInForm.in(request), "", links.arePossible()));
  }

  @PostMapping("/sign-in")
  View signIn(
      @RequestParam(defaultValue = "") String signIn,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request,
      HttpServletResponse response,
      Page page) {
    var name = SignInName.of(signIn);
    var network = Limiter.networkOf(request);
    var wait =
        longer(
            limiter.begin("sign-in from", network, PER_NETWORK),
            limiter.begin("sign-in as", name, PER_NAME));
    if (wait.isPositive()) {
      return Refusals.later(wait, sorry(page, request, Refusals.words(page, wait)));
    }
    var account = passwords.check(name, password);
    if (account.isEmpty()) {
      book.turnedAway(name);
      return Html.invalid(sorry(page, request, page.t("access.signIn.again")));
    }
    limiter.forget("sign-in as", name);
    limiter.pardon("sign-in from", network);
    return Html.seeOther(
        threshold.proven(account.get(), Proof.PASSWORD, Wanted.in(request), request, response));
  }

  @GetMapping("/sign-in/code")
  View code(HttpServletRequest request, Page page) {
    return threshold.half(request).isEmpty()
        ? Html.seeOther("/sign-in")
        : Html.ok(templates.accessCode(page, FormErrors.none()));
  }

  @PostMapping("/sign-in/code")
  View code(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Page page) {
    var half = threshold.half(request);
    if (half.isEmpty()) {
      return Html.seeOther("/sign-in");
    }
    var who = half.get().account();
    var wait = limiter.begin("code", who.toString(), PER_NAME);
    if (wait.isPositive()) {
      return Refusals.later(
          wait,
          templates.accessCode(page, FormErrors.of("code", "access.later", Waits.minutes(wait))));
    }
    if (!secondFactor.take(who, code)) {
      book.turnedAway(who);
      return Html.invalid(templates.accessCode(page, FormErrors.of("code", "access.code.wrong")));
    }
    limiter.forget("code", who.toString());
    return Html.seeOther(threshold.enter(who, half.get().sentOut(), Proof.CODE, request, response));
  }

  private JteModel sorry(Page page, HttpServletRequest request, String problem) {
    return templates.accessSignIn(page, SignInForm.in(request), problem, links.arePossible());
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
