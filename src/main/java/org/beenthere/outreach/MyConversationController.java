package org.beenthere.outreach;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.beenthere.places.CrisisWords;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.shell.ShownAgain;
import org.beenthere.vocabulary.Hat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// The conversation that this browser holds the key of: reading, answering, a call, and erasing it.
@Controller
@For(Hat.VISITOR)
class MyConversationController {

  private final Conversations conversations;
  private final OpenConversation open;
  private final CrisisWords crisisWords;
  private final HeldKey held;

  MyConversationController(
      Conversations conversations, OpenConversation open, CrisisWords crisisWords, HeldKey held) {
    this.conversations = conversations;
    this.open = open;
    this.crisisWords = crisisWords;
    this.held = held;
  }

  @GetMapping("/conversation")
  View read(HttpServletRequest request, HttpServletResponse response, Page page) {
    return open.withThread(
        request,
        response,
        page,
        TypedHere.NOTHING,
        thread -> Html.ok(open.show(page, thread, TypedHere.NOTHING)));
  }

  @PostMapping("/conversation")
  View say(SayForm form, HttpServletRequest request, HttpServletResponse response, Page page) {
    var errors = form.check();
    var danger = isDangerUnheard(form);
    var typed = TypedHere.NOTHING.saying(afterHearing(form), errors);
    return open.withThread(
        request,
        response,
        page,
        typed,
        thread -> {
          if (errors.any()) {
            return Html.invalid(open.show(page, thread, typed));
          }
          if (danger) {
            return Html.ok(open.show(page, thread, typed));
          }
          if (open.isFlood(thread)) {
            errors.add("words", "outreach.tooMany");
            return Html.invalid(open.show(page, thread, typed));
          }
          conversations.say(thread.about().ticket(), form.words(), SayForm.number(form.form()));
          return Html.seeOther("/conversation", "outreach.said");
        });
  }

  @ShownAgain({"/conversation", "/conversation/call", "/conversation/talk"})
  View again(
      SayForm say,
      CallForm call,
      TalkForm talk,
      HttpServletRequest request,
      HttpServletResponse response,
      Page page) {
    var typed = new TypedHere(afterHearing(say), call, talk, FormErrors.none());
    return open.withThread(
        request, response, page, typed, thread -> Html.again(open.show(page, thread, typed)));
  }

  private boolean isDangerUnheard(SayForm form) {
    return !form.heard() && crisisWords.soundIn(form.words());
  }

  private SayForm afterHearing(SayForm form) {
    return isDangerUnheard(form) ? form.afterHearing() : form;
  }

  @PostMapping("/conversation/call")
  View call(CallForm form, HttpServletRequest request, HttpServletResponse response, Page page) {
    var errors = form.check(FormErrors.none());
    var typed = TypedHere.NOTHING.calling(form, errors);
    return open.withThread(
        request,
        response,
        page,
        typed,
        thread -> {
          if (!errors.any() && open.isFlood(thread)) {
            errors.add("callOn", "outreach.tooMany");
          }
          if (errors.any()) {
            return Html.invalid(open.show(page, thread, typed));
          }
          conversations.wishCall(thread.about().ticket(), form.wish());
          return Html.seeOther(
              "/conversation",
              form.wish().isWished() ? "outreach.call.kept" : "outreach.call.forgotten");
        });
  }

  @PostMapping("/conversation/erasure")
  View erase(HttpServletRequest request, HttpServletResponse response) {
    held.in(request).ifPresent(conversations::erase);
    held.let(response);
    return Html.seeOther("/", "outreach.erased");
  }

  @PostMapping("/conversation/closing")
  View close(HttpServletResponse response) {
    held.let(response);
    return Html.seeOther("/", "outreach.letGo");
  }
}
