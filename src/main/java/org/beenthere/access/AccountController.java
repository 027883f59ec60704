package org.beenthere.access;

import beenthere.pages.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import org.beenthere.access.AccountView.PasskeyLine;
import org.beenthere.shell.Choice;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// The page about one's own account, the same under every hat.
@Controller
@For(Hat.VISITOR)
class AccountController {

  private final Accounts accounts;
  private final Passkeys passkeys;
  private final SecondFactor secondFactor;
  private final Sessions sessions;
  private final OneTimeLinks links;
  private final Wardrobe wardrobe;
  private final Threshold threshold;
  private final Templates templates;

  AccountController(
      Accounts accounts,
      Passkeys passkeys,
      SecondFactor secondFactor,
      Sessions sessions,
      OneTimeLinks links,
      Wardrobe wardrobe,
      Threshold threshold,
      Templates templates) {
    this.accounts = accounts;
    this.passkeys = passkeys;
    this.secondFactor = secondFactor;
    this.sessions = sessions;
    this.links = links;
    this.wardrobe = wardrobe;
    this.threshold = threshold;
    this.templates = templates;
  }

  @GetMapping("/account")
  View account(@Nullable Principal principal, HttpServletRequest request, Page page) {
    var account = accounts.find(Me.of(principal)).orElseThrow(NotFound::new);
    var form = new AboutMeForm(account.called(), account.language().name());
    return Html.ok(show(account, form, FormErrors.none(), request, page));
  }

  @PostMapping("/account")
  View change(
      AboutMeForm form, @Nullable Principal principal, HttpServletRequest request, Page page) {
    var me = Me.of(principal);
    var errors = form.check();
    if (errors.any()) {
      var account = accounts.find(me).orElseThrow(NotFound::new);
      return Html.invalid(show(account, form, errors, request, page));
    }
    accounts.changeName(me, form.called(), form.spoken());
    wardrobe.wearAgain(me, request.getSession());
    return Html.seeOther("/account?lang=" + form.spoken().code(), "access.account.saved");
  }

  @PostMapping("/account/sessions")
  View endOthers(@Nullable Principal principal, HttpServletRequest request) {
    sessions.endOthers(Me.of(principal), request.getSession().getId());
    return Html.seeOther("/account", "access.sessions.ended");
  }

  private JteModel show(
      Account account, AboutMeForm form, FormErrors errors, HttpServletRequest request, Page page) {
    var id = account.id();
    var email = account.email();
    return templates.accessAccount(
        page,
        form,
        errors,
        new AccountView(
            account.signIn(),
            email == null ? "" : email,
            links.arePossible(),
            account.passwordHash() != null,
            secondFactor.isOn(id),
            secondFactor.codesLeft(id),
            passkeysOf(id),
            threshold.isFresh(request.getSession()),
            sessions.of(id, request.getSession().getId()),
            languages(form)));
  }

  private List<PasskeyLine> passkeysOf(AccountId account) {
    return passkeys.of(account).stream()
        .map(key ->
            new PasskeyLine(
                key.getCredentialId().toBase64UrlString(),
                key.getLabel(),
                key.getCreated(),
                key.getLastUsed()))
        .toList();
  }

  private static List<Choice> languages(AboutMeForm form) {
    return Arrays.stream(Language.values())
        .map(one -> new Choice(one.name(), one.ownName(), "", one.name().equals(form.language())))
        .toList();
  }
}
