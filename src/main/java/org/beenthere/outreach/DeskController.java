package org.beenthere.outreach;

import beenthere.pages.Templates;
import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import org.beenthere.outreach.Conversations.Thread;
import org.beenthere.outreach.Outcome.Done;
import org.beenthere.outreach.Outcome.NotTheirs;
import org.beenthere.outreach.Outcome.SomeoneWasFaster;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.beenthere.shell.Html;
import org.beenthere.shell.NavigationEntry;
import org.beenthere.shell.Page;
import org.beenthere.shell.TodayPanel;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Those who work here answer whoever wrote without a name. What is not theirs, was taken or erased
/// is the same page in all three cases.
@Controller
@For({Hat.SPECIALIST, Hat.MANAGER})
class DeskController implements TodayPanel {

  private static final int REPORT = 1000;

  private final ConversationDesk desk;
  private final Clock clock;
  private final Templates templates;

  DeskController(ConversationDesk desk, Clock clock, Templates templates) {
    this.desk = desk;
    this.clock = clock;
    this.templates = templates;
  }

  @GetMapping("/conversations")
  View pile(Viewer viewer, Page page) {
    return Html.ok(templates.outreachPile(page, desk.pile(viewer)));
  }

  @GetMapping("/conversations/{id}")
  View read(@PathVariable String id, Viewer viewer, Page page) {
    return desk.open(ConversationId.of(id), viewer)
        .map(thread -> Html.ok(show(page, thread, SayForm.empty(), FormErrors.none())))
        .orElseGet(() -> gone(HttpStatus.NOT_FOUND, page));
  }

  @PostMapping("/conversations/{id}")
  View answer(@PathVariable String id, SayForm form, Viewer viewer, Page page) {
    var errors = form.check();
    var conversation = ConversationId.of(id);
    if (errors.any()) {
      return desk.open(conversation, viewer)
          .map(thread -> Html.invalid(show(page, thread, form, errors)))
          .orElseGet(() -> gone(HttpStatus.NOT_FOUND, page));
    }
    var outcome = desk.answer(conversation, form.words(), SayForm.number(form.form()), viewer);
    var next = viewer.hat() == Hat.SPECIALIST ? "/conversations/" + id : "/conversations";
    return done(outcome, next, "outreach.answered", page);
  }

  @PostMapping("/conversations/{id}/talk")
  View talk(
      @PathVariable String id,
      @RequestParam(defaultValue = "false") boolean agrees,
      Viewer viewer,
      Page page) {
    Outcome outcome;
    try {
      outcome = desk.answerTalk(ConversationId.of(id), agrees, viewer);
    } catch (Refusal refused) {
      var errors = FormErrors.of("talk", refused.key());
      return desk.open(ConversationId.of(id), viewer)
          .map(
              thread -> Html.page(HttpStatus.CONFLICT, show(page, thread, SayForm.empty(), errors)))
          .orElseGet(() -> gone(HttpStatus.NOT_FOUND, page));
    }
    var next = viewer.hat() == Hat.SPECIALIST ? "/conversations/" + id : "/conversations";
    var told = agrees ? "outreach.talk.agreed" : "outreach.talk.declined";
    return done(outcome, next, told, page);
  }

  /// The time that was agreed, and nothing else: a calendar may be shared.
  @GetMapping("/conversations/{id}/calendar")
  @For(Hat.SPECIALIST)
  ResponseEntity<byte[]> calendar(@PathVariable String id, Viewer viewer, Page page) {
    var one = desk.open(ConversationId.of(id), viewer).orElseThrow(NotFound::new).about();
    var talk = one.talk();
    if (talk == null || !talk.isAgreed()) {
      throw new NotFound();
    }
    return FirstTalks.file(one.id(), talk, "peer", page.words(), clock.instant());
  }

  /// Who is not known, or not free any longer, leaves it to whoever is.
  @PostMapping("/conversations/{id}/handover")
  View handOver(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String specialist,
      Viewer viewer,
      Page page) {
    var outcome = desk.handOver(ConversationId.of(id), known(specialist), viewer);
    return done(outcome, "/conversations", "outreach.handed", page);
  }

  @PostMapping("/conversations/{id}/closing")
  View close(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String report,
      Viewer viewer,
      Page page) {
    var why = FormText.stripped(report);
    var errors = FormErrors.none().atMost(REPORT, "report", why);
    if (errors.any()) {
      return desk.open(ConversationId.of(id), viewer)
          .map(thread -> Html.invalid(show(page, thread, SayForm.empty(), errors)))
          .orElseGet(() -> gone(HttpStatus.NOT_FOUND, page));
    }
    var outcome = desk.close(ConversationId.of(id), why, viewer);
    return done(outcome, "/conversations", "outreach.reported", page);
  }

  @PostMapping("/conversations/{id}/settlement")
  @For(Hat.MANAGER)
  View settle(
      @PathVariable String id,
      @RequestParam(defaultValue = "false") boolean opensAgain,
      Viewer viewer,
      Page page) {
    var outcome = desk.settle(ConversationId.of(id), opensAgain, viewer);
    return done(outcome, "/conversations", "outreach.settled", page);
  }

  private View done(Outcome outcome, String next, String told, Page page) {
    return switch (outcome) {
      case Done(var conversation) -> Html.seeOther(next, told);
      case SomeoneWasFaster() -> gone(HttpStatus.CONFLICT, page);
      case NotTheirs() -> gone(HttpStatus.NOT_FOUND, page);
    };
  }

  private View gone(HttpStatus status, Page page) {
    return Html.page(status, templates.outreachGone(page));
  }

  private JteModel show(Page page, Thread thread, SayForm form, FormErrors errors) {
    return templates.outreachOne(page, thread, form, errors, desk.others(page.who()));
  }

  private static @Nullable SpecialistId known(String specialist) {
    try {
      return specialist.isEmpty() ? null : SpecialistId.of(specialist);
    } catch (NotFound notAnIdentifier) {
      return null;
    }
  }

  @Bean
  static NavigationEntry messagesEntry() {
    return NavigationEntry.of(
        250, "/conversations", "outreach.entry", "message", Hat.SPECIALIST, Hat.MANAGER);
  }

  @Override
  public boolean isFor(Hat hat) {
    return hat == Hat.SPECIALIST || hat == Hat.MANAGER;
  }

  @Override
  public int order() {
    return 310;
  }

  @Override
  public Content show(Page page) {
    return templates.outreachPanel(page, desk.pile(page.who()).others());
  }
}
