package org.beenthere.partners;

import beenthere.pages.Templates;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.beenthere.access.Limiter;
import org.beenthere.consent.Upload;
import org.beenthere.participants.SafeContact;
import org.beenthere.places.CrisisWords;
import org.beenthere.referrals.AskForSupport;
import org.beenthere.referrals.AskForm;
import org.beenthere.referrals.HomeFinder;
import org.beenthere.referrals.Intake;
import org.beenthere.referrals.Situation;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.shell.Pages;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// Referring somebody: a form that the two fill in together, then a sheet in the person's own
/// language that they read and sign. What was filled in travels along in the page; nothing is kept
/// before it is signed.
@Controller
@For(Hat.PARTNER)
class ReferController {

  private static final int AN_HOUR = 60;

  private final Referring referring;
  private final HomeFinder homes;
  private final CrisisWords crisisWords;
  private final Limiter limiter;
  private final Pages pages;
  private final URI address;
  private final Templates templates;

  ReferController(
      Referring referring,
      HomeFinder homes,
      CrisisWords crisisWords,
      Limiter limiter,
      Pages pages,
      @Value("${beenthere.address}") URI address,
      Templates templates) {
    this.referring = referring;
    this.homes = homes;
    this.crisisWords = crisisWords;
    this.limiter = limiter;
    this.pages = pages;
    this.address = address;
    this.templates = templates;
  }

  @GetMapping("/referrals/new")
  View begin(Viewer viewer, Page page) {
    var form = AskForm.empty("", page.words().language(), "");
    return show(form, ReferForm.EMPTY, FormErrors.none(), viewer, page);
  }

  /// @param edit whether they want to go back to the form; everything typed is still in it
  @PostMapping("/referrals/new")
  View read(
      AskForm form,
      ReferForm allowed,
      @RequestParam(defaultValue = "false") boolean edit,
      Viewer viewer,
      Page page) {
    var errors = FormErrors.none();
    if (edit) {
      return show(form, allowed, errors, viewer, page);
    }
    var asked = asked(form, allowed, errors, viewer, page);
    if (errors.any()) {
      return show(form, allowed, errors, viewer, page);
    }
    return sheet(form, allowed, asked, FormErrors.none(), viewer, page);
  }

  @PostMapping("/referrals/new/signature")
  View sign(
      AskForm form,
      ReferForm allowed,
      @RequestParam(name = "pen", required = false) @Nullable MultipartFile pen,
      Viewer viewer,
      Page page)
      throws IOException {
    var errors = FormErrors.none();
    var asked = asked(form, allowed, errors, viewer, page);
    if (errors.any()) {
      return show(form, allowed, errors, viewer, page);
    }
    var own = pages.in(asked.language(), page);
    var signed = allowed.saying(own.words()::of);
    errors
        .require("signature", allowed.signature(), "partners.sign.missing")
        .atMost(200, "signature", signed.signature())
        .addIf(
            allowed.isSignedByAnother() && allowed.signsAs() == null,
            "signature",
            "partners.sign.another",
            allowed.name());
    var terms = referring.terms(viewer, asked, allowed);
    errors.addIf(
        !referring.paper(viewer, terms).sha256().equals(allowed.shown()),
        "signature",
        "partners.sign.changed");
    var upload =
        switch (Upload.of(pen)) {
          case Upload.Came.Nothing() -> null;
          case Upload.Came.Sheet(var one) -> one;
          case Upload.Came.TooLarge() -> {
            errors.add("pen", "partners.sign.pen.large");
            yield null;
          }
          case Upload.Came.NoSheet() -> {
            errors.add("pen", "partners.sign.pen.type");
            yield null;
          }
        };
    if (!errors.any()
        && !limiter.allow("refer", viewer.account().toString(), AN_HOUR, Duration.ofHours(1))) {
      errors.add("signature", "partners.sign.tooMany");
    }
    if (errors.any()) {
      return sheet(form, allowed, asked, errors, viewer, page);
    }
    var sent = referring.send(viewer, asked, signed, upload, number(form.form()));
    return Html.ok(
        templates.partnersSent(
            page, own, asked.called(), sent, address.resolve("/sheet").toString()));
  }

  /// What the person says, as far as it can be read.
  private AskForSupport asked(
      AskForm form, ReferForm allowed, FormErrors errors, Viewer viewer, Page page) {
    errors.require("called", form.called(), "partners.refer.called.missing");
    var wrong = form.check(viewer.country());
    wrong.all().forEach(one -> errors.add(one.field(), one.key(), one.details().toArray()));
    allowed.check(errors);
    var at = homes.at(form.place(), viewer.country(), errors);
    return new AskForSupport(
        form.called(),
        form.language() == null ? page.words().language() : form.language(),
        form.words(),
        null,
        form.experiences(),
        form.ways(),
        form.wanted().wish(),
        wrong.any() ? SafeContact.INBOX_ONLY : form.safeContact(viewer.country()),
        at.home(),
        new Intake(null, null, at.jurisdiction(), null, Set.of(Situation.SENT), null));
  }

  private View show(AskForm form, ReferForm allowed, FormErrors errors, Viewer viewer, Page page) {
    var partner = referring.partner(viewer);
    var shown = templates.partnersRefer(page, form, allowed, errors, partner);
    return errors.any() ? Html.invalid(shown) : Html.ok(shown);
  }

  /// The sheet, in the person's own language: the screen is turned to them.
  private View sheet(
      AskForm form,
      ReferForm allowed,
      AskForSupport asked,
      FormErrors errors,
      Viewer viewer,
      Page page) {
    var paper = referring.paper(viewer, referring.terms(viewer, asked, allowed));
    var danger = crisisWords.soundIn(asked.words());
    var shown =
        templates.partnersSign(
            pages.in(asked.language(), page),
            form,
            allowed.reading(paper.sha256()),
            paper,
            errors,
            danger);
    return errors.any() ? Html.invalid(shown) : Html.ok(shown);
  }

  /// The number of a form; one that was tampered with is another.
  static UUID number(String form) {
    try {
      return UUID.fromString(form);
    } catch (IllegalArgumentException notOurs) {
      return UUID.randomUUID();
    }
  }
}
