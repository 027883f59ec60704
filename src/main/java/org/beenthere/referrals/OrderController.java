package org.beenthere.referrals;

import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What a manager does with somebody on the waiting list beside welcoming them: moves them, for a
/// reason from the list, or asks to talk first.
@Controller
@For(Hat.MANAGER)
class OrderController {

  private final Moves moves;
  private final FirstTalks firstTalks;
  private final RequestController requests;

  OrderController(Moves moves, FirstTalks firstTalks, RequestController requests) {
    this.moves = moves;
    this.firstTalks = firstTalks;
    this.requests = requests;
  }

  @PostMapping("/requests/{id}/move")
  View move(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable MoveReason because,
      Viewer viewer,
      Page page) {
    if (because == null) {
      return requests.invalid(RequestId.of(id), "because", "referrals.move.missing", viewer, page);
    }
    moves.move(RequestId.of(id), because, viewer);
    return Html.seeOther("/requests/" + RequestId.of(id), "referrals.moved");
  }

  @PostMapping("/requests/{id}/order")
  View putBack(@PathVariable String id, Viewer viewer) {
    moves.putBack(RequestId.of(id), viewer);
    return Html.seeOther("/requests/" + RequestId.of(id), "referrals.putBack");
  }

  @PostMapping("/requests/{id}/talk")
  View talkFirst(@PathVariable String id, Viewer viewer) {
    firstTalks.ask(RequestId.of(id), viewer);
    return Html.seeOther("/requests/" + RequestId.of(id), "referrals.talk.done");
  }
}
