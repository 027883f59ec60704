package org.beenthere.messages;

import beenthere.pages.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.beenthere.access.Limiter;
import org.beenthere.places.CrisisWords;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.NavigationEntry;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// What a participant and their peer write to each other, for the participant.
@Controller
@For(Hat.PARTICIPANT)
class MyMessagesController {

  static final String PATH = "/my/messages";

  private final Messages messages;
  private final Earlier earlier;
  private final Texting texting;
  private final WhenRead when;
  private final NewsPages news;
  private final CrisisWords crisisWords;
  private final Limiter limiter;
  private final Templates templates;

  MyMessagesController(
      Messages messages,
      Earlier earlier,
      Texting texting,
      WhenRead when,
      NewsPages news,
      CrisisWords crisisWords,
      Limiter limiter,
      Templates templates) {
    this.messages = messages;
    this.earlier = earlier;
    this.texting = texting;
    this.when = when;
    this.news = news;
    this.crisisWords = crisisWords;
    this.limiter = limiter;
    this.templates = templates;
  }

  @GetMapping(PATH)
  View mine(@RequestParam(required = false) @Nullable Long before, Viewer viewer, Page page) {
    return Html.ok(show(before, MessageForm.empty(), FormErrors.none(), viewer, page));
  }

  @PostMapping(PATH)
  View say(
      MessageForm form,
      @RequestParam(name = Enclosed.FIELD, required = false) @Nullable MultipartFile file,
      Viewer viewer,
      Page page)
      throws IOException {
    var errors = form.check();
    // Whoever may be in danger sees whom to call at once, whatever else is still to be mended.
    var danger = !form.heard() && crisisWords.soundIn(form.words());
    if (!errors.any() && !danger && Flood.isOne(limiter, viewer)) {
      errors.add("words", "messages.tooMany");
    }
    var enclosed = danger ? null : Enclosed.read(file, errors, limiter, viewer);
    if (errors.any()) {
      var again = danger ? form.afterHearing() : form;
      return Html.invalid(show(null, again, errors, viewer, page));
    }
    if (danger) {
      return Html.ok(show(null, form.afterHearing(), errors, viewer, page));
    }
    if (somebodyElseReadsNow(form, viewer, page)) {
      errors.add("words", "messages.cover.changed");
      return Html.invalid(show(null, form, errors, viewer, page));
    }
    if (form.onCall()) {
      messages.letOnCall(viewer, true);
    }
    messages.say(viewer, viewer.participant(), form.words(), enclosed, form.number());
    return Html.seeOther(PATH + "#last", "messages.sent");
  }

  /// Whether somebody stands in of whom the page did not tell when these words were written.
  private boolean somebodyElseReadsNow(MessageForm form, Viewer viewer, Page page) {
    return when.to(viewer, page)
        .filter(WhenShown::isCovered)
        .filter(said -> !said.coverId().equals(form.cover()))
        .flatMap(said -> messages.find(viewer, viewer.participant()))
        .filter(one -> !one.ownPeerOnly())
        .isPresent();
  }

  /// The person says whether their words wait for their own peer.
  @PostMapping(PATH + "/cover")
  View cover(@RequestParam(defaultValue = "true") boolean only, Viewer viewer) {
    messages.keepToPeer(viewer, only);
    return Html.seeOther(PATH, only ? "messages.cover.only" : "messages.cover.both");
  }

  @PostMapping(PATH + "/taking-back")
  View takeBack(@RequestParam(defaultValue = "0") long number, Viewer viewer) {
    messages.takeBack(viewer, viewer.participant(), number);
    return Html.seeOther(PATH, "messages.back.done");
  }

  /// The words alone, for a page that was told of something new.
  @GetMapping(PATH + "/thread")
  View thread(Viewer viewer, Page page) {
    var exchange = messages.read(viewer, viewer.participant(), null);
    return Html.ok(templates.messagesThread(page, exchange, PATH));
  }

  @GetMapping(PATH + "/news")
  ResponseEntity<SseEmitter> news(
      @RequestParam(defaultValue = "0") long after, Viewer viewer, HttpServletRequest request) {
    return news.open(viewer, viewer.participant(), after, PATH, request);
  }

  @GetMapping(PATH + "/earlier")
  View earlier(Viewer viewer, Page page) {
    return Html.ok(
        templates.messagesEarlier(page, earlier.read(viewer, viewer.participant()), PATH));
  }

  /// The person says whether their peer may read what they wrote with others before.
  @PostMapping(PATH + "/earlier")
  View open(@RequestParam(defaultValue = "false") boolean may, Viewer viewer) {
    earlier.say(viewer, may);
    return Html.seeOther(PATH, may ? "messages.earlier.yes" : "messages.earlier.no");
  }

  @GetMapping(PATH + "/file")
  ResponseEntity<byte[]> file(Viewer viewer, Page page) {
    return KeptCopy.of(earlier.copy(viewer), page.words());
  }

  @GetMapping(PATH + "/wishes")
  View wishes(Viewer viewer, Page page) {
    return Html.ok(wishes(viewer, page, FormErrors.none()));
  }

  @PostMapping(PATH + "/wishes")
  View wish(WishesForm form, Viewer viewer, Page page) {
    if (form.byText() && texting.numberOf(viewer).isEmpty()) {
      return Html.invalid(
          wishes(viewer, page, FormErrors.of("byText", "messages.byText.noNumber")));
    }
    messages.wantsMarks(viewer, viewer.participant(), form.marks());
    messages.letOnCall(viewer, form.onCall());
    texting.wish(viewer, form.byText(), form.wordsOut());
    return Html.seeOther(PATH, "messages.wishes.kept");
  }

  private JteModel wishes(Viewer viewer, Page page, FormErrors errors) {
    var exchange = messages.read(viewer, viewer.participant(), Long.valueOf(0));
    return templates.messagesWishes(
        page,
        exchange,
        texting.of(viewer, viewer.participant()).isPresent(),
        texting.of(viewer, viewer.participant()).filter(ByText::wordsOut).isPresent(),
        texting.numberOf(viewer),
        errors);
  }

  private JteModel show(
      @Nullable Long before, MessageForm form, FormErrors errors, Viewer viewer, Page page) {
    var said = when.to(viewer, page).orElse(null);
    if (said == null) {
      return templates.messagesNobody(page, earlier.isThere(viewer, viewer.participant()));
    }
    var exchange = messages.read(viewer, viewer.participant(), before);
    return templates.messagesMine(
        page,
        new MyMessages(
            exchange,
            said,
            messages.mayWrite(viewer, exchange.about()),
            earlier.said(viewer),
            earlier.isThere(viewer, viewer.participant()),
            before != null),
        form,
        errors);
  }

  @Bean
  static NavigationEntry myMessagesEntry() {
    return NavigationEntry.of(240, PATH, "messages.mine", "message", Hat.PARTICIPANT);
  }
}
