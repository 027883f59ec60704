package org.beenthere.access;

import beenthere.pages.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.time.Duration;
import org.beenthere.access.Threshold.Wanted;
import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Passkeys: what the script on the page asks for, and what it sends. Each question is asked once
/// and answered once.
@Controller
@For(Hat.VISITOR)
class PasskeyController {

  private static final String TO_ADD = "passkeyToAdd";
  private static final String TO_SIGN_IN = "passkeyToSignIn";
  private static final int PER_NETWORK = 30;
  private static final int ASKED_PER_HOUR = 120;

  private final Passkeys passkeys;
  private final Accounts accounts;
  private final Threshold threshold;
  private final Limiter limiter;
  private final OneTimeLinks links;
  private final DoorBook book;
  private final Templates templates;

  PasskeyController(
      Passkeys passkeys,
      Accounts accounts,
      Threshold threshold,
      Limiter limiter,
      OneTimeLinks links,
      DoorBook book,
      Templates templates) {
    this.passkeys = passkeys;
    this.accounts = accounts;
    this.threshold = threshold;
    this.limiter = limiter;
    this.links = links;
    this.book = book;
    this.templates = templates;
  }

  @PostMapping("/sign-in/passkey/options")
  ResponseEntity<String> toSignIn(HttpServletRequest request) {
    var network = Limiter.networkOf(request);
    if (!limiter.allow("passkey asked from", network, ASKED_PER_HOUR, Duration.ofHours(1))) {
      return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
    }
    var options = passkeys.toSignIn();
    request.getSession().setAttribute(TO_SIGN_IN, options);
    return json(options);
  }

  @PostMapping("/sign-in/passkey")
  View signIn(
      @RequestParam(defaultValue = "") String credential,
      HttpServletRequest request,
      HttpServletResponse response,
      Page page) {
    var network = Limiter.networkOf(request);
    var wait = limiter.begin("passkey from", network, PER_NETWORK);
    if (wait.isPositive()) {
      return Refusals.later(
          wait,
          templates.accessSignIn(
              page, SignInForm.in(request), Refusals.words(page, wait), links.arePossible()));
    }
    var asked = take(request.getSession(), TO_SIGN_IN, PublicKeyCredentialRequestOptions.class);
    var account =
        asked == null
            ? null
            : passkeys.signIn(asked, credential).flatMap(accounts::find).orElse(null);
    if (account == null) {
      book.turnedAway((AccountId) null);
      return Html.invalid(
          templates.accessSignIn(
              page, SignInForm.in(request), page.t("access.passkey.refused"), links.arePossible()));
    }
    limiter.pardon("passkey from", network);
    return Html.seeOther(
        threshold.proven(account, Proof.PASSKEY, Wanted.in(request), request, response));
  }

  @PostMapping("/account/passkeys/options")
  ResponseEntity<String> toAdd(@Nullable Principal principal, HttpServletRequest request) {
    var me = Me.of(principal);
    if (!threshold.isFresh(request.getSession())) {
      return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }
    var options = passkeys.toAdd(me);
    request.getSession().setAttribute(TO_ADD, options);
    return json(options);
  }

  @PostMapping("/account/passkeys")
  View add(
      @RequestParam(defaultValue = "") String credential,
      @Nullable Principal principal,
      @Nullable Viewer viewer,
      HttpServletRequest request) {
    Me.of(principal);
    var asked = take(request.getSession(), TO_ADD, PublicKeyCredentialCreationOptions.class);
    var label = Device.of(request.getHeader("User-Agent"));
    var added =
        asked != null && passkeys.add(asked, credential, label.isEmpty() ? "Passkey" : label);
    if (!added) {
      throw new Refusal("access.passkey.notAdded");
    }
    threshold.provenTwice(request.getSession());
    book.changed(viewer, "passkey");
    return Html.seeOther("/account", "access.passkey.added");
  }

  @PostMapping("/account/passkeys/removal")
  View remove(
      @RequestParam String id,
      @Nullable Principal principal,
      @Nullable Viewer viewer,
      HttpServletRequest request) {
    var me = Me.of(principal);
    if (!threshold.isFresh(request.getSession())) {
      return Html.seeOther("/account/proof");
    }
    if (!passkeys.remove(me, id)) {
      throw new NotFound();
    }
    book.changed(viewer, "passkey");
    return Html.seeOther("/account", "access.passkey.removed");
  }

  /// What was asked in this session, once.
  private static <T> @Nullable T take(HttpSession session, String name, Class<T> type) {
    var asked = session.getAttribute(name);
    session.removeAttribute(name);
    return type.isInstance(asked) ? type.cast(asked) : null;
  }

  private ResponseEntity<String> json(Object options) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.APPLICATION_JSON)
        .body(passkeys.json(options));
  }
}
