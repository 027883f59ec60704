package org.beenthere.plans;

import beenthere.pages.Templates;
import gg.jte.Content;
import org.beenthere.shell.Page;
import org.beenthere.shell.TodayPanel;
import org.beenthere.vocabulary.Hat;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where a review that is due shows itself on *Today*: to the person, to their specialist, and once
/// its day has passed to those who run the program.
@Configuration
class ReviewHooks {

  private static final int A_FEW = 5;

  @Bean
  static TodayPanel reviewPanel(Reviews reviews, Templates templates) {
    return new ReviewPanel(reviews, templates);
  }

  private record ReviewPanel(Reviews reviews, Templates templates) implements TodayPanel {

    @Override
    public boolean isFor(Hat hat) {
      return hat == Hat.PARTICIPANT || hat == Hat.SPECIALIST || hat == Hat.MANAGER;
    }

    @Override
    public int order() {
      return 310;
    }

    @Override
    public Content show(Page page) {
      var viewer = page.who();
      if (viewer.hat() == Hat.MANAGER) {
        var late = reviews.overdue(viewer, A_FEW + 1);
        return templates.plansReviewsLate(
            page, late.subList(0, Math.min(A_FEW, late.size())), late.size() > A_FEW);
      }
      if (!page.isParticipant()) {
        return templates.plansReviewsDue(page, reviews.due(viewer));
      }
      var coming =
          reviews
              .coming(viewer.organization(), viewer.participant())
              .filter(one -> one.due(page.words().today()));
      var unseen = reviews.wantsConfirming(viewer.organization(), viewer.participant());
      return templates.plansReviewToday(page, coming, unseen);
    }
  }
}
