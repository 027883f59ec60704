package org.beenthere.access;

import beenthere.pages.Templates;
import gg.jte.models.runtime.JteModel;
import java.security.Principal;
import org.beenthere.access.LinkTable.Purpose;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Choosing where one-time links go. An address counts only once it has answered: one with a typing
/// mistake belongs to somebody else, who could then sign in.
@Controller
@For(Hat.VISITOR)
class EmailController {

  private final Accounts accounts;
  private final OwnPassword ownPassword;
  private final OneTimeLinks links;
  private final DoorBook book;
  private final Templates templates;

  EmailController(
      Accounts accounts,
      OwnPassword ownPassword,
      OneTimeLinks links,
      DoorBook book,
      Templates templates) {
    this.accounts = accounts;
    this.ownPassword = ownPassword;
    this.links = links;
    this.book = book;
    this.templates = templates;
  }

  @ModelAttribute
  void onlyWithMail() {
    if (!links.arePossible()) {
      throw new NotFound();
    }
  }

  @GetMapping("/account/email")
  View show(@Nullable Principal principal, Page page) {
    var account = accounts.find(Me.of(principal)).orElseThrow(NotFound::new);
    return Html.ok(page(page, account, "", FormErrors.none()));
  }

  @PostMapping("/account/email")
  View change(
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String password,
      @Nullable Principal principal,
      Page page) {
    var account = accounts.find(Me.of(principal)).orElseThrow(NotFound::new);
    var errors = EmailForm.check(email);
    ownPassword.confirm(account, password, errors);
    if (errors.any()) {
      return Html.invalid(page(page, account, email, errors));
    }
    links.askToConfirm(account.id(), email, account.language());
    return Html.seeOther("/account", "access.email.sent");
  }

  private JteModel page(Page page, Account account, String email, FormErrors errors) {
    return templates.accessEmail(page, email, errors, account.passwordHash() != null);
  }

  @GetMapping("/account/email/{token}")
  View open(@PathVariable String token, Page page) {
    return links.works(token, Purpose.EMAIL)
        ? Html.ok(templates.accessLinkOpen(page, "access.confirm.title", "access.confirm.go"))
        : tooLate(page);
  }

  @PostMapping("/account/email/{token}")
  View confirm(@PathVariable String token, @Nullable Principal principal, Page page) {
    if (!links.confirm(token)) {
      return tooLate(page);
    }
    book.changed(page.viewer(), "email");
    return Html.seeOther(principal == null ? "/sign-in" : "/account", "access.email.changed");
  }

  private View tooLate(Page page) {
    return Html.page(HttpStatus.NOT_FOUND, templates.accessLinkOver(page, "/account/email"));
  }
}
