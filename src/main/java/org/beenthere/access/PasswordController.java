package org.beenthere.access;

import beenthere.pages.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Choosing a password of one's own. Whoever is signed in elsewhere is signed out by it.
@Controller
@For(Hat.VISITOR)
class PasswordController {

  private final Accounts accounts;
  private final OwnPassword ownPassword;
  private final Sessions sessions;
  private final DoorBook book;
  private final Templates templates;

  PasswordController(
      Accounts accounts,
      OwnPassword ownPassword,
      Sessions sessions,
      DoorBook book,
      Templates templates) {
    this.accounts = accounts;
    this.ownPassword = ownPassword;
    this.sessions = sessions;
    this.book = book;
    this.templates = templates;
  }

  @GetMapping("/account/password")
  View show(@Nullable Principal principal, Page page) {
    var account = accounts.find(Me.of(principal)).orElseThrow(NotFound::new);
    return Html.ok(
        templates.accessPassword(page, FormErrors.none(), account.passwordHash() != null));
  }

  @PostMapping("/account/password")
  View change(
      PasswordForm form, @Nullable Principal principal, HttpServletRequest request, Page page) {
    var account = accounts.find(Me.of(principal)).orElseThrow(NotFound::new);
    var errors = form.check(account);
    if (!errors.any()) {
      ownPassword.confirm(account, form.password(), errors);
    }
    if (errors.any()) {
      return Html.invalid(templates.accessPassword(page, errors, account.passwordHash() != null));
    }
    accounts.changePassword(account.id(), form.newPassword());
    book.changed(page.viewer(), "password");
    sessions.endOthers(account.id(), request.getSession().getId());
    request.changeSessionId();
    return Html.seeOther("/account", "access.password.changed");
  }
}
