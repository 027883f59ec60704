package org.beenthere.access;

import beenthere.pages.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Somebody says once more who they are, before an account gets another way in.
@Controller
@For(Hat.VISITOR)
class ProofController {

  private final Accounts accounts;
  private final OwnPassword ownPassword;
  private final Threshold threshold;
  private final Templates templates;

  ProofController(
      Accounts accounts, OwnPassword ownPassword, Threshold threshold, Templates templates) {
    this.accounts = accounts;
    this.ownPassword = ownPassword;
    this.threshold = threshold;
    this.templates = templates;
  }

  @GetMapping("/account/proof")
  View ask(@RequestParam(defaultValue = "") String to, @Nullable Principal principal, Page page) {
    var account = accounts.find(Me.of(principal)).orElseThrow(NotFound::new);
    return Html.ok(
        templates.accessProof(
            page, FormErrors.none(), account.passwordHash() != null, OwnPath.of(to).orElse("")));
  }

  @PostMapping("/account/proof")
  View prove(
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String to,
      @Nullable Principal principal,
      HttpServletRequest request,
      Page page) {
    var account = accounts.find(Me.of(principal)).orElseThrow(NotFound::new);
    var back = OwnPath.of(to).orElse("/account");
    var errors = FormErrors.none();
    ownPassword.confirm(account, FormText.asIs(password), errors);
    if (errors.any()) {
      return Html.invalid(
          templates.accessProof(page, errors, account.passwordHash() != null, back));
    }
    threshold.provenAgain(request.getSession());
    return Html.seeOther(back, "access.proof.done");
  }
}
