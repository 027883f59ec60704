package org.beenthere.outreach;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Way;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A first talk with somebody who did not say who they are: a time proposed, taken back, and put
/// into a calendar.
@Controller
@For(Hat.VISITOR)
class FirstTalkController {

  private final Conversations conversations;
  private final OpenConversation open;
  private final Addressees addressees;
  private final HeldKey held;
  private final Clock clock;

  FirstTalkController(
      Conversations conversations,
      OpenConversation open,
      Addressees addressees,
      HeldKey held,
      Clock clock) {
    this.conversations = conversations;
    this.open = open;
    this.addressees = addressees;
    this.held = held;
    this.clock = clock;
  }

  @PostMapping("/conversation/talk")
  View talk(
      TalkForm form,
      @RequestParam(defaultValue = "false") boolean takeBack,
      HttpServletRequest request,
      HttpServletResponse response,
      Page page) {
    return open.withThread(
        request,
        response,
        page,
        TypedHere.NOTHING.proposing(form, FormErrors.none()),
        thread -> {
          var ticket = thread.about().ticket();
          if (takeBack) {
            conversations.propose(ticket, null, Way.PHONE);
            return Html.seeOther("/conversation", "outreach.talk.takenBack");
          }
          var zone = addressees.of(thread.about(), page).organization().timeZone();
          var errors = form.check(zone, clock.instant());
          if (!errors.any() && open.isFlood(thread)) {
            errors.add("day", "outreach.tooMany");
          }
          var way = form.way();
          if (errors.any() || way == null) {
            return Html.invalid(open.show(page, thread, TypedHere.NOTHING.proposing(form, errors)));
          }
          conversations.propose(ticket, form.at(zone), way);
          return Html.seeOther("/conversation", "outreach.talk.proposed");
        });
  }

  /// The time that was agreed, and nothing else: a calendar may be shared.
  @GetMapping("/conversation/talk/calendar")
  ResponseEntity<byte[]> calendar(HttpServletRequest request, Page page) {
    var one = held.in(request).flatMap(conversations::read).orElseThrow(NotFound::new).about();
    var talk = one.talk();
    if (talk == null || !talk.isAgreed()) {
      throw new NotFound();
    }
    return FirstTalks.file(one.id(), talk, "writer", page.words(), clock.instant());
  }
}
