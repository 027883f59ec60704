package org.beenthere.matching;

import beenthere.pages.Templates;
import org.beenthere.participants.Participants;
import org.beenthere.participants.PeerWishForm;
import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// A participant says what kind of peer they would like, or changes it, or asks to be called.
@Controller
@For(Hat.PARTICIPANT)
class WishController {

  /// @param wanted what kind of peer they would like
  public record WishForm(PeerWishForm wanted) {
    public WishForm {
      wanted = wanted == null ? PeerWishForm.EMPTY : wanted;
    }
  }

  private final Matches matches;
  private final Participants participants;
  private final Templates templates;

  WishController(Matches matches, Participants participants, Templates templates) {
    this.matches = matches;
    this.participants = participants;
    this.templates = templates;
  }

  @GetMapping("/my/peers/wish")
  View wish(Viewer viewer, Page page) {
    var wish = participants.find(viewer.organization(), viewer.participant()).wishes().peer();
    return Html.ok(templates.matchingPeerWish(page, PeerWishForm.of(wish)));
  }

  @PostMapping("/my/peers/wish")
  View change(WishForm form, Viewer viewer) {
    participants.wishFor(viewer, form.wanted().wish());
    matches.proposeAnew(viewer);
    return Html.seeOther("/my/peers", "matching.wish.kept");
  }

  @PostMapping("/my/peers/call")
  View callMe(Viewer viewer) {
    matches.callMe(viewer);
    var reach = participants.find(viewer.organization(), viewer.participant()).reach();
    return Html.seeOther(
        "/my/peers",
        reach.phone() == null ? "matching.call.asked.noNumber" : "matching.call.asked");
  }
}
