package org.beenthere.outreach;

import beenthere.pages.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Supplier;
import org.beenthere.access.Limiter;
import org.beenthere.access.Refusals;
import org.beenthere.access.Waits;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.shell.ShownAgain;
import org.beenthere.vocabulary.Hat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Coming back to a conversation, on any device: with the pass phrase, or by the private link. What
/// is wrong is counted by network, and waits longer each time.
@Controller
@For(Hat.VISITOR)
class KeyController {

  /// So many tries come without a wait: a shelter has one address for everybody in it.
  private static final int FREE = 10;

  private static final String TRY = "conversation key";

  private final Conversations conversations;
  private final OpenConversation open;
  private final HeldKey held;
  private final Limiter limiter;
  private final Templates templates;

  KeyController(
      Conversations conversations,
      OpenConversation open,
      HeldKey held,
      Limiter limiter,
      Templates templates) {
    this.conversations = conversations;
    this.open = open;
    this.held = held;
    this.limiter = limiter;
    this.templates = templates;
  }

  @GetMapping("/conversation/open")
  View ask(Page page) {
    return Html.ok(open.closed(page, TypedHere.NOTHING));
  }

  @PostMapping("/conversation/open")
  View open(
      @RequestParam(defaultValue = "") String phrase,
      SayForm say,
      CallForm call,
      TalkForm talk,
      HttpServletRequest request,
      HttpServletResponse response,
      Page page) {
    return let(
        () -> conversations.withPhrase(phrase),
        "outreach.open.wrong",
        new TypedHere(say, call, talk, FormErrors.none()),
        request,
        response,
        page);
  }

  @ShownAgain("/conversation/open")
  View again(SayForm say, CallForm call, TalkForm talk, Page page) {
    return Html.again(open.closed(page, new TypedHere(say, call, talk, FormErrors.none())));
  }

  @ShownAgain("/conversation/link/{token}")
  View linkAgain(Page page) {
    return Html.again(templates.outreachLink(page));
  }

  /// One button and no look at what the link opens: what fetches addresses ahead presses none.
  @GetMapping("/conversation/link/{token}")
  View link(@PathVariable String token, Page page) {
    return Html.ok(templates.outreachLink(page));
  }

  @PostMapping("/conversation/link/{token}")
  View follow(
      @PathVariable String token,
      HttpServletRequest request,
      HttpServletResponse response,
      Page page) {
    return let(
        () -> conversations.withToken(token),
        "outreach.open.over",
        TypedHere.NOTHING,
        request,
        response,
        page);
  }

  private View let(
      Supplier<Optional<Ticket>> key,
      String sorry,
      TypedHere typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Page page) {
    var network = Limiter.networkOf(request);
    var wait = limiter.begin(TRY, network, FREE);
    if (wait.isPositive()) {
      var later = FormErrors.of("phrase", "access.later", Waits.minutes(wait));
      return Refusals.later(wait, open.closed(page, typed.wrong(later)));
    }
    var found = key.get();
    if (found.isEmpty()) {
      return Html.invalid(open.closed(page, typed.wrong(FormErrors.of("phrase", sorry))));
    }
    limiter.pardon(TRY, network);
    held.hold(found.get(), response);
    // What they were about to send when the key was gone is there to be sent.
    return Optional.of(typed)
        .filter(one -> !one.isNothing())
        .flatMap(one -> conversations.read(found.get()))
        .map(thread -> Html.ok(open.show(page, thread, typed)))
        .orElseGet(() -> Html.seeOther("/conversation"));
  }
}
