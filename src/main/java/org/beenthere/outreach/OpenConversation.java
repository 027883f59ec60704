package org.beenthere.outreach;

import beenthere.pages.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.function.Function;
import org.beenthere.access.Limiter;
import org.beenthere.outreach.Conversations.Thread;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.shell.Pages;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// The page of the conversation that this browser holds the key of, as the controllers show it.
@Component
class OpenConversation {

  private static final int AN_HOUR = 30;

  private final Conversations conversations;
  private final Addressees addressees;
  private final HeldKey held;
  private final Backups backups;
  private final Limiter limiter;
  private final Pages pages;
  private final Templates templates;

  OpenConversation(
      Conversations conversations,
      Addressees addressees,
      HeldKey held,
      Backups backups,
      Limiter limiter,
      Pages pages,
      Templates templates) {
    this.conversations = conversations;
    this.addressees = addressees;
    this.held = held;
    this.backups = backups;
    this.limiter = limiter;
    this.pages = pages;
    this.templates = templates;
  }

  /// What this browser holds, read anew; or the way to where it is opened.
  View withThread(
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

  /// Where it is opened, with what somebody was about to say whose browser holds no key any more.
  View closed(Page page, SayForm said) {
    return Html.again(templates.outreachOpen(page, FormErrors.none(), said));
  }

  boolean isFlood(Thread thread) {
    var whose = thread.about().id().toString();
    return !limiter.allow("say", whose, AN_HOUR, Duration.ofHours(1));
  }

  JteModel show(Page page, Thread thread, TypedHere typed) {
    var to = addressees.of(thread.about(), page);
    var local = pages.words(page.words().language(), to.organization().timeZone());
    return templates.outreachMine(
        page, local, thread, to, typed.from(thread.about()), backups.days());
  }
}
