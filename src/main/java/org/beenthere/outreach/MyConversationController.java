package org.beenthere.outreach;

import beenthere.pages.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.beenthere.places.CrisisWords;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.shell.ShownAgain;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
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
  private final Backups backups;
  private final Templates templates;

  MyConversationController(
      Conversations conversations,
      OpenConversation open,
      CrisisWords crisisWords,
      HeldKey held,
      Backups backups,
      Templates templates) {
    this.conversations = conversations;
    this.open = open;
    this.crisisWords = crisisWords;
    this.held = held;
    this.backups = backups;
    this.templates = templates;
  }

  @GetMapping("/conversation")
  View read(HttpServletRequest request, HttpServletResponse response, Page page) {
    return open.withThread(
        request, response, thread -> Html.ok(open.show(page, thread, TypedHere.NOTHING)));
  }

  @PostMapping("/conversation")
  View say(SayForm form, HttpServletRequest request, HttpServletResponse response, Page page) {
    return open.withThread(
        request,
        response,
        thread -> {
          var errors = form.check();
          var danger = !form.heard() && crisisWords.soundIn(form.words());
          var typed = TypedHere.NOTHING.saying(danger ? form.afterHearing() : form, errors);
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

  /// Without the key that this browser held, what was typed is shown on a page of its own.
  @ShownAgain("/conversation")
  View again(SayForm form, HttpServletRequest request, Page page) {
    var thread = held.in(request).flatMap(conversations::read).orElseThrow(NotFound::new);
    var danger = !form.heard() && crisisWords.soundIn(form.words());
    var typed = TypedHere.NOTHING.saying(danger ? form.afterHearing() : form, FormErrors.none());
    return Html.again(open.show(page, thread, typed));
  }

  @PostMapping("/conversation/call")
  View call(CallForm form, HttpServletRequest request, HttpServletResponse response, Page page) {
    return open.withThread(
        request,
        response,
        thread -> {
          var errors = form.check(FormErrors.none());
          if (!errors.any() && open.isFlood(thread)) {
            errors.add("callOn", "outreach.tooMany");
          }
          if (errors.any()) {
            return Html.invalid(open.show(page, thread, TypedHere.NOTHING.calling(form, errors)));
          }
          conversations.wishCall(thread.about().ticket(), form.wish());
          return Html.seeOther(
              "/conversation",
              form.wish().isWished() ? "outreach.call.kept" : "outreach.call.forgotten");
        });
  }

  @GetMapping("/conversation/erasure")
  View askToErase(HttpServletRequest request, HttpServletResponse response, Page page) {
    return open.withThread(
        request, response, thread -> Html.ok(templates.outreachErasure(page, backups.days())));
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
