package org.beenthere.directory;

import beenthere.pages.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.beenthere.organizations.Whereabouts;
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

  private final Directory directory;
  private final Whereabouts whereabouts;
  private final WaysToTurn ways;
  private final Copying copying;
  private final Templates templates;

  PeerController(
      Directory directory,
      Whereabouts whereabouts,
      WaysToTurn ways,
      Copying copying,
      Templates templates) {
    this.directory = directory;
    this.whereabouts = whereabouts;
    this.ways = ways;
    this.copying = copying;
    this.templates = templates;
  }

  /// What somebody looked for stands behind the question mark, so that they come back to it.
  @GetMapping("/peers/{specialist}")
  View peer(
      @PathVariable String specialist, Wish.Query query, HttpServletRequest request, Page page) {
    return copying
        .answers(request, List.of(specialist), page)
        .orElseGet(() -> show(SpecialistId.of(specialist), Wish.read(query), page));
  }

  private View show(SpecialistId specialist, Wish wish, Page page) {
    var peer = directory.find(specialist, page.words().today()).orElseThrow(NotFound::new);
    return Html.ok(
        templates.directoryPeer(
            page,
            Card.of(peer, page.words(), whereabouts),
            wish,
            ways.show(page, peer.listing()),
            ways.show(page, null)));
  }
}
