package org.beenthere.access;

import beenthere.pages.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.beenthere.shell.For;
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

/// Signing in, and changing hats.
@Controller
@For(Hat.VISITOR)
class SignInController {

  private final Wardrobe wardrobe;
  private final Templates templates;

  SignInController(Wardrobe wardrobe, Templates templates) {
    this.wardrobe = wardrobe;
    this.templates = templates;
  }

  @GetMapping("/sign-in")
  View signIn(@RequestParam(required = false) @Nullable String again, Page page) {
    return Html.ok(templates.accessSignIn(page, again != null));
  }

  @GetMapping("/hats")
  View hats(@Nullable Principal principal, Page page) {
    if (principal == null) {
      return Html.seeOther("/sign-in");
    }
    return Html.ok(templates.accessHats(page, wardrobe.hatsOf(account(principal))));
  }

  @PostMapping("/hats")
  View wear(@RequestParam int hat, @Nullable Principal principal, HttpServletRequest request) {
    if (principal == null) {
      return Html.seeOther("/sign-in");
    }
    var hats = wardrobe.hatsOf(account(principal));
    if (hat < 0 || hat >= hats.size()) {
      throw new NotFound();
    }
    wardrobe.wear(hats.get(hat), hats.size(), request.getSession());
    return Html.seeOther("/today");
  }

  private static AccountId account(Principal principal) {
    return AccountId.of(principal.getName());
  }
}
