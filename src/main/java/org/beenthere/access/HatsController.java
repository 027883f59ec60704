package org.beenthere.access;

import beenthere.pages.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Choosing a hat, and changing it.
@Controller
@For(Hat.VISITOR)
class HatsController {

  private final Wardrobe wardrobe;
  private final Threshold threshold;
  private final StillIn stillIn;
  private final Templates templates;

  HatsController(Wardrobe wardrobe, Threshold threshold, StillIn stillIn, Templates templates) {
    this.wardrobe = wardrobe;
    this.threshold = threshold;
    this.stillIn = stillIn;
    this.templates = templates;
  }

  @GetMapping("/hats")
  View hats(@Nullable Principal principal, Page page) {
    return Html.ok(templates.accessHats(page, choices(wardrobe.hatsOf(Me.of(principal)))));
  }

  @PostMapping("/hats")
  View wear(@RequestParam String hat, @Nullable Principal principal, HttpServletRequest request) {
    var me = Me.of(principal);
    stillIn.rememberNow(me, request.getSession());
    var hats = wardrobe.hatsOf(me);
    var chosen =
        hats.stream()
            .filter(one -> Wardrobe.key(one).equals(hat))
            .findFirst()
            .orElseThrow(NotFound::new);
    request.changeSessionId();
    return Html.seeOther(threshold.wear(chosen, hats, request.getSession()));
  }

  private static List<Page.OtherHat> choices(List<Viewer> hats) {
    return hats.stream()
        .map(hat -> new Page.OtherHat(Wardrobe.key(hat), hat.hat(), hat.organizationName()))
        .toList();
  }
}
