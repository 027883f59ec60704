package org.beenthere.access;

import beenthere.pages.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.function.Supplier;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Setting the second step up, and ending it. Whatever changes it is confirmed with a code.
@Controller
@For(Hat.VISITOR)
class SecondFactorController {

  private static final int FREE = 5;

  private final SecondFactor secondFactor;
  private final Accounts accounts;
  private final Sessions sessions;
  private final Threshold threshold;
  private final Limiter limiter;
  private final DoorBook book;
  private final Templates templates;

  SecondFactorController(
      SecondFactor secondFactor,
      Accounts accounts,
      Sessions sessions,
      Threshold threshold,
      Limiter limiter,
      DoorBook book,
      Templates templates) {
    this.secondFactor = secondFactor;
    this.accounts = accounts;
    this.sessions = sessions;
    this.threshold = threshold;
    this.limiter = limiter;
    this.book = book;
    this.templates = templates;
  }

  @GetMapping("/account/second-factor")
  View show(@Nullable Principal principal, Page page) {
    return Html.ok(show(Me.of(principal), FormErrors.none(), page));
  }

  @PostMapping("/account/second-factor")
  View begin(@Nullable Principal principal, HttpServletRequest request) {
    var me = Me.of(principal);
    if (!threshold.isFresh(request.getSession())) {
      return Html.seeOther("/account/proof?to=/account/second-factor");
    }
    secondFactor.begin(me);
    return Html.seeOther("/account/second-factor");
  }

  @PostMapping("/account/second-factor/code")
  View confirm(
      @RequestParam(defaultValue = "") String code,
      @Nullable Principal principal,
      HttpServletRequest request,
      Page page) {
    var me = Me.of(principal);
    if (secondFactor.beingSetUp(me).isEmpty()) {
      return Html.seeOther("/account/second-factor");
    }
    var wait = limiter.begin("code", me.toString(), FREE);
    if (wait.isPositive()) {
      return Refusals.later(
          wait, show(me, FormErrors.of("code", "access.later", Waits.minutes(wait)), page));
    }
    var codes = secondFactor.confirm(me, RecoveryCodes.heard(code));
    if (codes.isEmpty()) {
      return Html.invalid(show(me, FormErrors.of("code", "access.code.wrong"), page));
    }
    limiter.forget("code", me.toString());
    threshold.provenTwice(request.getSession());
    book.changed(page.viewer(), "secondFactor");
    sessions.endOthers(me, request.getSession().getId());
    return Html.ok(templates.accessRecoveryCodes(page, codes.get()));
  }

  @PostMapping("/account/second-factor/codes")
  View renew(
      @RequestParam(defaultValue = "") String code, @Nullable Principal principal, Page page) {
    var me = Me.of(principal);
    return withCode(
        me,
        code,
        page,
        () -> {
          List<String> codes = secondFactor.renewCodes(me);
          return Html.ok(templates.accessRecoveryCodes(page, codes));
        });
  }

  @PostMapping("/account/second-factor/end")
  View end(@RequestParam(defaultValue = "") String code, @Nullable Principal principal, Page page) {
    var me = Me.of(principal);
    return withCode(
        me,
        code,
        page,
        () -> {
          secondFactor.end(me);
          book.changed(page.viewer(), "secondFactor");
          return Html.seeOther("/account", "access.second.ended");
        });
  }

  private View withCode(AccountId me, String code, Page page, Supplier<View> deed) {
    var wait = limiter.begin("code", me.toString(), FREE);
    if (wait.isPositive()) {
      var errors = FormErrors.of("code", "access.later", Waits.minutes(wait));
      return Refusals.later(wait, show(me, errors, page));
    }
    if (!secondFactor.take(me, code)) {
      return Html.invalid(show(me, FormErrors.of("code", "access.code.wrong"), page));
    }
    limiter.forget("code", me.toString());
    return deed.get();
  }

  private JteModel show(AccountId me, FormErrors errors, Page page) {
    if (secondFactor.isOn(me)) {
      return templates.accessSecondFactorOn(page, errors, secondFactor.codesLeft(me));
    }
    var secret = secondFactor.beingSetUp(me);
    if (secret.isEmpty()) {
      return templates.accessSecondFactorOff(page, threshold.staffNeedTwo());
    }
    var account = accounts.find(me).orElseThrow(NotFound::new);
    return templates.accessSecondFactorSetUp(
        page, errors, inFours(secret.get()), QrCode.of(address(account, secret.get())));
  }

  /// Easier to type.
  private static String inFours(String secret) {
    return secret.replaceAll("(.{4})", "$1 ").strip();
  }

  /// What an app reads from the picture.
  private static String address(Account account, String secret) {
    return "otpauth://totp/Beenthere:"
        + URLEncoder.encode(account.signIn(), StandardCharsets.UTF_8)
        + "?secret="
        + secret
        + "&issuer=Beenthere";
  }
}
