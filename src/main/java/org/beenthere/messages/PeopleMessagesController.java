package org.beenthere.messages;

import beenthere.pages.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.beenthere.access.Limiter;
import org.beenthere.pairings.Absence;
import org.beenthere.pairings.Absences;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// What a participant and their peer write to each other, for the peer, for whoever stands in while
/// they are away, and for whoever is on call where the person allows it.
@Controller
@For({Hat.SPECIALIST, Hat.MANAGER})
class PeopleMessagesController {

  private final Messages messages;
  private final Earlier earlier;
  private final Alarms alarms;
  private final Texting texting;
  private final Names names;
  private final Absences covers;
  private final NewsPages news;
  private final Limiter limiter;
  private final Templates templates;

  PeopleMessagesController(
      Messages messages,
      Earlier earlier,
      Alarms alarms,
      Texting texting,
      Names names,
      Absences covers,
      NewsPages news,
      Limiter limiter,
      Templates templates) {
    this.messages = messages;
    this.earlier = earlier;
    this.alarms = alarms;
    this.texting = texting;
    this.names = names;
    this.covers = covers;
    this.news = news;
    this.limiter = limiter;
    this.templates = templates;
  }

  static String path(ParticipantId participant) {
    return "/people/" + participant + "/messages";
  }

  @GetMapping("/people/{participant}/messages")
  View read(
      @PathVariable ParticipantId participant,
      @RequestParam(required = false) @Nullable Long before,
      Viewer viewer,
      Page page) {
    return Html.ok(show(participant, before, MessageForm.empty(), FormErrors.none(), viewer, page));
  }

  @PostMapping("/people/{participant}/messages")
  View say(
      @PathVariable ParticipantId participant,
      MessageForm form,
      @RequestParam(name = Enclosed.FIELD, required = false) @Nullable MultipartFile file,
      Viewer viewer,
      Page page)
      throws IOException {
    var errors = form.check();
    if (!errors.any() && Flood.isOne(limiter, viewer)) {
      errors.add("words", "messages.tooMany");
    }
    var enclosed = Enclosed.read(file, errors, limiter, viewer);
    if (errors.any()) {
      return Html.invalid(show(participant, null, form, errors, viewer, page));
    }
    messages.say(viewer, participant, form.words(), enclosed, form.number());
    return Html.seeOther(path(participant) + "#last", "messages.sent");
  }

  @PostMapping("/people/{participant}/messages/taking-back")
  View takeBack(
      @PathVariable ParticipantId participant,
      @RequestParam(defaultValue = "0") long number,
      Viewer viewer) {
    messages.takeBack(viewer, participant, number);
    return Html.seeOther(path(participant), "messages.back.done");
  }

  @PostMapping("/people/{participant}/messages/marks")
  View marks(
      @PathVariable ParticipantId participant,
      @RequestParam(defaultValue = "false") boolean marks,
      Viewer viewer) {
    messages.wantsMarks(viewer, participant, marks);
    return Html.seeOther(path(participant), "messages.wishes.kept");
  }

  /// Somebody looked after words of danger; whoever may not read them goes back to *Today*.
  @PostMapping("/people/{participant}/messages/settlement")
  View settle(@PathVariable ParticipantId participant, Viewer viewer) {
    alarms.settle(viewer, participant);
    return Html.seeOther("/today", "messages.alarm.settled");
  }

  @GetMapping("/people/{participant}/messages/thread")
  View thread(@PathVariable ParticipantId participant, Viewer viewer, Page page) {
    var exchange = messages.read(viewer, participant, null);
    return Html.ok(templates.messagesThread(page, named(exchange), path(participant)));
  }

  @GetMapping("/people/{participant}/messages/news")
  ResponseEntity<SseEmitter> news(
      @PathVariable ParticipantId participant,
      @RequestParam(defaultValue = "0") long after,
      Viewer viewer,
      HttpServletRequest request) {
    return news.open(viewer, participant, after, path(participant), request);
  }

  /// What the person wrote with others before, where they allow it.
  @GetMapping("/people/{participant}/messages/earlier")
  @For(Hat.SPECIALIST)
  View earlier(@PathVariable ParticipantId participant, Viewer viewer, Page page) {
    // Read first: whoever may not read it is not told whether anybody is there.
    var read = earlier.read(viewer, participant);
    var called = names.of(viewer.organization(), participant);
    var those =
        read.stream()
            .map(one -> new WholeConversation(one.peer(), one.exchange().withPerson(called)))
            .toList();
    return Html.ok(templates.messagesEarlier(page, those, path(participant)));
  }

  private JteModel show(
      ParticipantId participant,
      @Nullable Long before,
      MessageForm form,
      FormErrors errors,
      Viewer viewer,
      Page page) {
    var exchange = named(messages.read(viewer, participant, before));
    var side = exchange.about().sideOf(viewer);
    var cover =
        covers.by(viewer).stream()
            .filter(one -> one.specialistId().equals(exchange.about().specialistId()))
            .findFirst();
    return templates.messagesWith(
        page,
        new TheirMessages(
            exchange,
            names.of(viewer.organization(), participant),
            side == Side.PEER,
            cover.map(one -> names.of(viewer, one.specialistId())).orElse(""),
            side == null ? page.words().moment(until(cover, exchange.about())) : "",
            messages.mayWrite(viewer, exchange.about()),
            alarms.isOpen(viewer, participant),
            side == Side.PEER && earlier.isThere(viewer, participant),
            side == null ? null : texting.of(viewer, participant).orElse(null),
            before != null),
        form,
        errors);
  }

  private static Instant until(Optional<Absence> cover, Conversation about) {
    return cover
        .map(Absence::endsAt)
        .or(() -> Optional.ofNullable(about.onCallUntil()))
        .orElseThrow();
  }

  private Exchange named(Exchange exchange) {
    var about = exchange.about();
    return exchange.withPerson(names.of(about.organizationId(), about.participantId()));
  }
}
