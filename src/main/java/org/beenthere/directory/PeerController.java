package org.beenthere.directory;

import beenthere.pages.Templates;
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
  private final Templates templates;

  PeerController(
      Directory directory, Whereabouts whereabouts, WaysToTurn ways, Templates templates) {
    this.directory = directory;
    this.whereabouts = whereabouts;
    this.ways = ways;
    this.templates = templates;
  }

  /// What somebody looked for stands behind the question mark, so that they come back to it.
  @GetMapping("/peers/{specialist}")
  View peer(@PathVariable String specialist, Wish.Query query, Page page) {
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
}
