package org.beenthere.outreach;

import beenthere.pages.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.beenthere.access.Limiter;
import org.beenthere.directory.Copying;
import org.beenthere.outreach.Conversations.Thread;
import org.beenthere.places.CrisisWords;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.shell.ShownAgain;
import org.beenthere.vocabulary.Hat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Writing to somebody without saying who one is.
@Controller
@For(Hat.VISITOR)
class WriteController {

  /// So many from one network: a shelter or a library is one network, a flood is more.
  private static final int AN_HOUR = 20;

  /// And so many of them to one and the same person, who may be hurt by what comes.
  private static final int TO_ONE = 8;

  private final Conversations conversations;
  private final Addressees addressees;
  private final CrisisWords crisisWords;
  private final DangerWatch watch;
  private final HeldKey held;
  private final Copying copying;
  private final Limiter limiter;
  private final Templates templates;
  private final URI address;

  WriteController(
      Conversations conversations,
      Addressees addressees,
      CrisisWords crisisWords,
      DangerWatch watch,
      HeldKey held,
      Copying copying,
      Limiter limiter,
      Templates templates,
      @Value("${beenthere.address}") URI address) {
    this.conversations = conversations;
    this.addressees = addressees;
    this.crisisWords = crisisWords;
    this.watch = watch;
    this.held = held;
    this.copying = copying;
    this.limiter = limiter;
    this.templates = templates;
    this.address = address;
  }

  @GetMapping("/write")
  View write(
      @RequestParam(defaultValue = "") String peer,
      @RequestParam(defaultValue = "") String place,
      HttpServletRequest request,
      Page page) {
    // The name of whoever is written to stands here as on their own page.
    return copying
        .answers(request, peer.isEmpty() ? List.of() : List.of(peer), page)
        .orElseGet(() -> form(WriteForm.empty(peer, place), page));
  }

  private View form(WriteForm form, Page page) {
    var errors = FormErrors.none();
    var to = addressees.find(form, page, errors);
    var shown = templates.outreachWrite(page, form, errors, to);
    return errors.any() ? Html.invalid(shown) : Html.ok(shown);
  }

  /// Answers with the keys, which no address leads to; loading the page again sends the same form
  /// again, which is writing once.
  @PostMapping("/write")
  View send(WriteForm form, Page page, HttpServletRequest request, HttpServletResponse response) {
    var errors = form.check();
    var to = addressees.find(form, page, FormErrors.none());
    // Whoever may be in danger sees whom to call at once, whatever else is still to be mended.
    var danger = !form.heard() && crisisWords.soundIn(form.words());
    var shown = danger ? form.afterHearing() : form;
    if (errors.any()) {
      return Html.invalid(templates.outreachWrite(page, shown, errors, to));
    }
    if (danger) {
      return Html.ok(templates.outreachWrite(page, shown, errors, to));
    }
    if (isFlood(to, request)) {
      errors.add("words", "outreach.tooMany");
      return Html.invalid(templates.outreachWrite(page, form, errors, to));
    }
    var begun =
        conversations.begin(
            to.addressee(), form.said(page.words().language()), SayForm.number(form.form()));
    held.hold(begun.ticket(), response);
    var told =
        conversations
            .read(begun.ticket())
            .map(Thread::about)
            .map(watch::told)
            .orElse(Told.NO_DANGER);
    var where = address.resolve("/conversation/open").toString();
    var link = address.resolve("/conversation/link/" + begun.keys().token()).toString();
    return Html.ok(templates.outreachSent(page, to, begun.keys().phrase(), where, link, told));
  }

  @ShownAgain("/write")
  View again(WriteForm form, Page page) {
    var danger = !form.heard() && crisisWords.soundIn(form.words());
    var to = addressees.find(form, page, FormErrors.none());
    return Html.again(
        templates.outreachWrite(page, danger ? form.afterHearing() : form, FormErrors.none(), to));
  }

  private boolean isFlood(Turned to, HttpServletRequest request) {
    var network = Limiter.networkOf(request);
    var hour = Duration.ofHours(1);
    var peer = to.peer();
    return !limiter.allow("write", network, AN_HOUR, hour)
        || peer != null
            && !limiter.allow("write to", network + " " + peer.specialist(), TO_ONE, hour);
  }
}
