package org.beenthere.access;

import beenthere.pages.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Gives back what somebody had typed when their session ended.
@Controller
@For(Hat.VISITOR)
class WelcomeBackController {

  private final Templates templates;

  WelcomeBackController(Templates templates) {
    this.templates = templates;
  }

  @GetMapping("/welcome-back")
  View show(@Nullable Principal principal, HttpServletRequest request, Page page) {
    Me.of(principal);
    return KeptWords.show(request.getSession())
        .map(typed -> Html.ok(templates.accessAgain(page, typed, "access.again.welcome")))
        .orElseGet(() -> Html.seeOther("/today"));
  }

  @PostMapping("/welcome-back")
  View throwAway(@Nullable Principal principal, HttpServletRequest request) {
    Me.of(principal);
    KeptWords.forget(request.getSession());
    return Html.seeOther("/today");
  }
}
