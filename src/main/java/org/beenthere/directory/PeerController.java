package org.beenthere.directory;

import beenthere.pages.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.beenthere.access.Limiter;
import org.beenthere.access.Refusals;
import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.SpecialistId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// The page of one specialist.
@Controller
@For(Hat.VISITOR)
class PeerController {

  /// So many an hour from one network: a library reads fewer, and whoever copies them all reads
  /// more.
  static final int AN_HOUR = 300;

  private final Directory directory;
  private final Whereabouts whereabouts;
  private final WaysToTurn ways;
  private final Limiter limiter;
  private final Templates templates;

  PeerController(
      Directory directory,
      Whereabouts whereabouts,
      WaysToTurn ways,
      Limiter limiter,
      Templates templates) {
    this.directory = directory;
    this.whereabouts = whereabouts;
    this.ways = ways;
    this.limiter = limiter;
    this.templates = templates;
  }

  /// What somebody looked for stands behind the question mark, so that they come back to it.
  @GetMapping("/peers/{specialist}")
  View peer(
      @PathVariable String specialist, Wish.Query query, HttpServletRequest request, Page page) {
    if (page.viewer() == null && isCopying(request)) {
      return Refusals.later(Duration.ofHours(1), templates.directoryLater(page));
    }
    var peer =
        directory
            .find(SpecialistId.of(specialist), page.words().today())
            .orElseThrow(NotFound::new);
    var wish = Wish.read(query);
    return Html.ok(
        templates.directoryPeer(
            page,
            Card.of(peer, page.words(), whereabouts),
            wish,
            ways.show(page, peer.listing()),
            ways.show(page, null)));
  }

  private boolean isCopying(HttpServletRequest request) {
    return !limiter.allow("profile", Limiter.networkOf(request), AN_HOUR, Duration.ofHours(1));
  }
}
