package org.beenthere.outreach;

import beenthere.pages.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.beenthere.outreach.Conversations.Thread;
import org.beenthere.referrals.AskPage;
import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Becoming somebody with a name here. What was said comes along only when the person says so, and
/// then as words in a form that they may change: nothing that is kept leads from one to the other.
@Controller
@For(Hat.VISITOR)
class OnwardController {

  /// As many characters as the form takes.
  private static final int LONGEST = 8000;

  private final Conversations conversations;
  private final HeldKey held;
  private final AskPage asking;
  private final Templates templates;

  OnwardController(Conversations conversations, HeldKey held, AskPage asking, Templates templates) {
    this.conversations = conversations;
    this.held = held;
    this.asking = asking;
    this.templates = templates;
  }

  @GetMapping("/conversation/onward")
  View onward(HttpServletRequest request, Page page) {
    return held.in(request).flatMap(conversations::read).isEmpty()
        ? Html.seeOther("/conversation/open")
        : Html.ok(templates.outreachOnward(page));
  }

  @PostMapping("/conversation/onward")
  View go(
      @RequestParam(defaultValue = "false") boolean bring, HttpServletRequest request, Page page) {
    var thread = held.in(request).flatMap(conversations::read);
    if (thread.isEmpty()) {
      return Html.seeOther("/conversation/open");
    }
    var specialist = thread.get().about().specialist();
    var peer = specialist == null ? "" : specialist.toString();
    return asking.with(peer, bring ? ownWords(thread.get()) : "", page);
  }

  /// What they said themselves, the latest where it is too much.
  static String ownWords(Thread thread) {
    var all =
        thread.messages().stream()
            .filter(Message::byWriter)
            .map(Message::words)
            .collect(Collectors.joining("\n\n"));
    var length = all.codePointCount(0, all.length());
    return length <= LONGEST ? all : all.substring(all.offsetByCodePoints(0, length - LONGEST));
  }
}
