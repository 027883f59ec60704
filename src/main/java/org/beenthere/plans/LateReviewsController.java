package org.beenthere.plans;

import beenthere.pages.Templates;
import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The plans of the program whose day to be looked at has passed, for those who run it. It says
/// whose and since when, and blames nobody.
@Controller
@For(Hat.MANAGER)
class LateReviewsController {

  private static final int A_PAGE = 50;

  private final Reviews reviews;
  private final Templates templates;

  LateReviewsController(Reviews reviews, Templates templates) {
    this.reviews = reviews;
    this.templates = templates;
  }

  @GetMapping("/plan-reviews")
  View late(Viewer viewer, Page page) {
    var lines = reviews.overdue(viewer, A_PAGE + 1);
    return Html.ok(
        templates.plansReviewsAll(
            page, lines.subList(0, Math.min(A_PAGE, lines.size())), lines.size() > A_PAGE));
  }
}
