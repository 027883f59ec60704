package org.beenthere.outreach;

import beenthere.pages.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.function.Function;
import org.beenthere.access.Limiter;
import org.beenthere.outreach.Conversations.Thread;
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
  private final DangerWatch watch;
  private final Limiter limiter;
  private final Pages pages;
  private final Templates templates;

  OpenConversation(
      Conversations conversations,
      Addressees addressees,
      HeldKey held,
      Backups backups,
      DangerWatch watch,
      Limiter limiter,
      Pages pages,
      Templates templates) {
    this.conversations = conversations;
    this.addressees = addressees;
    this.held = held;
    this.backups = backups;
    this.watch = watch;
    this.limiter = limiter;
    this.pages = pages;
    this.templates = templates;
  }

  /// What this browser holds, read anew; or the way to where it is opened.
  ///
  /// @param typed stands there when the key was gone before it could be sent
  View withThread(
      HttpServletRequest request,
      HttpServletResponse response,
      Page page,
      TypedHere typed,
      Function<Thread, View> shown) {
    var ticket = held.in(request);
    if (ticket.isEmpty()) {
      return typed.isNothing()
          ? Html.seeOther("/conversation/open")
          : Html.again(closed(page, typed, "outreach.open.unsaid"));
    }
    var thread = conversations.read(ticket.get());
    if (thread.isEmpty()) {
      held.let(response);
      return typed.isNothing()
          ? Html.seeOther("/conversation/open", "outreach.gone")
          : Html.again(closed(page, typed, "outreach.open.erased"));
    }
    held.hold(ticket.get(), response);
    return shown.apply(thread.get());
  }

  /// Where it is opened, with what was typed and not sent.
  JteModel closed(Page page, TypedHere typed) {
    return closed(page, typed, "outreach.open.unsaid");
  }

  private JteModel closed(Page page, TypedHere typed, String why) {
    return templates.outreachOpen(page, typed, why);
  }

  boolean isFlood(Thread thread) {
    var whose = thread.about().id().toString();
    return !limiter.allow("say", whose, AN_HOUR, Duration.ofHours(1));
  }

  JteModel show(Page page, Thread thread, TypedHere typed) {
    var to = addressees.of(thread.about(), page);
    var local = pages.words(page.words().language(), to.organization().timeZone());
    return templates.outreachMine(
        page,
        local,
        thread,
        to,
        typed.from(thread.about()),
        backups.days(),
        watch.told(thread.about()));
  }
}
