package org.beenthere.outreach;

import beenthere.pages.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import org.beenthere.access.Limiter;
import org.beenthere.outreach.Conversations.Thread;
import org.beenthere.places.CrisisWords;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.shell.Pages;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Way;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The conversation that this browser holds the key of: reading, answering, a call, a first talk,
/// and erasing it.
@Controller
@For(Hat.VISITOR)
class MyConversationController {

  private static final int AN_HOUR = 30;

  private final Conversations conversations;
  private final Addressees addressees;
  private final CrisisWords crisisWords;
  private final HeldKey held;
  private final Limiter limiter;
  private final Pages pages;
  private final Clock clock;
  private final Templates templates;

  MyConversationController(
      Conversations conversations,
      Addressees addressees,
      CrisisWords crisisWords,
      HeldKey held,
      Limiter limiter,
      Pages pages,
      Clock clock,
      Templates templates) {
    this.conversations = conversations;
    this.addressees = addressees;
    this.crisisWords = crisisWords;
    this.held = held;
    this.limiter = limiter;
    this.pages = pages;
    this.clock = clock;
    this.templates = templates;
  }

  @GetMapping("/conversation")
  View read(HttpServletRequest request, HttpServletResponse response, Page page) {
    return withThread(request, response, thread -> Html.ok(show(page, thread, TypedHere.NOTHING)));
  }

  @PostMapping("/conversation")
  View say(SayForm form, HttpServletRequest request, HttpServletResponse response, Page page) {
    return withThread(
        request,
        response,
        thread -> {
          var errors = form.check();
          var danger = !form.heard() && crisisWords.soundIn(form.words());
          var typed = TypedHere.NOTHING.saying(danger ? form.afterHearing() : form, errors);
          if (errors.any()) {
            return Html.invalid(show(page, thread, typed));
          }
          if (danger) {
            return Html.ok(show(page, thread, typed));
          }
          if (isFlood(thread)) {
            errors.add("words", "outreach.tooMany");
            return Html.invalid(show(page, thread, typed));
          }
          conversations.say(thread.about().ticket(), form.words(), SayForm.number(form.form()));
          return Html.seeOther("/conversation", "outreach.said");
        });
  }

  @PostMapping("/conversation/call")
  View call(CallForm form, HttpServletRequest request, HttpServletResponse response, Page page) {
    return withThread(
        request,
        response,
        thread -> {
          var errors = form.check(FormErrors.none());
          if (!errors.any() && isFlood(thread)) {
            errors.add("callOn", "outreach.tooMany");
          }
          if (errors.any()) {
            return Html.invalid(show(page, thread, TypedHere.NOTHING.calling(form, errors)));
          }
          conversations.wishCall(thread.about().ticket(), form.wish());
          return Html.seeOther(
              "/conversation",
              form.wish().isWished() ? "outreach.call.kept" : "outreach.call.forgotten");
        });
  }

  @PostMapping("/conversation/talk")
  View talk(
      TalkForm form,
      @RequestParam(defaultValue = "false") boolean takeBack,
      HttpServletRequest request,
      HttpServletResponse response,
      Page page) {
    return withThread(
        request,
        response,
        thread -> {
          var ticket = thread.about().ticket();
          if (takeBack) {
            conversations.propose(ticket, null, Way.PHONE);
            return Html.seeOther("/conversation", "outreach.talk.takenBack");
          }
          var zone = addressees.of(thread.about(), page).organization().timeZone();
          var errors = form.check(zone, clock.instant());
          if (!errors.any() && isFlood(thread)) {
            errors.add("day", "outreach.tooMany");
          }
          var way = form.way();
          if (errors.any() || way == null) {
            return Html.invalid(show(page, thread, TypedHere.NOTHING.proposing(form, errors)));
          }
          conversations.propose(ticket, form.at(zone), way);
          return Html.seeOther("/conversation", "outreach.talk.proposed");
        });
  }

  @GetMapping("/conversation/erasure")
  View askToErase(HttpServletRequest request, HttpServletResponse response, Page page) {
    return withThread(request, response, thread -> Html.ok(templates.outreachErasure(page)));
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

  private View withThread(
      HttpServletRequest request, HttpServletResponse response, Function<Thread, View> shown) {
    var ticket = held.in(request);
    if (ticket.isEmpty()) {
      return Html.seeOther("/conversation/open");
    }
    var thread = conversations.read(ticket.get());
    if (thread.isEmpty()) {
      held.let(response);
      return Html.seeOther("/conversation/open", "outreach.gone");
    }
    held.hold(ticket.get(), response);
    return shown.apply(thread.get());
  }

  private boolean isFlood(Thread thread) {
    var whose = thread.about().id().toString();
    return !limiter.allow("say", whose, AN_HOUR, Duration.ofHours(1));
  }

  private JteModel show(Page page, Thread thread, TypedHere typed) {
    var to = addressees.of(thread.about(), page);
    var local = pages.words(page.words().language(), to.organization().timeZone());
    return templates.outreachMine(page, local, thread, to, typed.from(thread.about()));
  }
}
