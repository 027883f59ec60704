package org.beenthere.partners;

import beenthere.pages.Templates;
import gg.jte.Content;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.beenthere.consent.WayOut;
import org.beenthere.referrals.RequestId;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.NavigationEntry;
import org.beenthere.shell.Page;
import org.beenthere.shell.TodayPanel;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Those whom a partner referred, and asking for somebody at once. Whoever is not theirs, was never
/// there or took the permission back is the same page that is not there.
@Controller
@For(Hat.PARTNER)
class ReferralController implements TodayPanel {

  private final PartnerDesk desk;
  private final Handovers handovers;
  private final Clock clock;
  private final Templates templates;

  ReferralController(PartnerDesk desk, Handovers handovers, Clock clock, Templates templates) {
    this.desk = desk;
    this.handovers = handovers;
    this.clock = clock;
    this.templates = templates;
  }

  @GetMapping("/referrals")
  View all(Viewer viewer, Page page) {
    return Html.ok(templates.partnersReferrals(page, desk.all(viewer)));
  }

  @GetMapping("/referrals/{id}")
  View one(@PathVariable String id, Viewer viewer, Page page) {
    return Html.ok(
        templates.partnersReferral(
            page,
            desk.open(RequestId.of(id), viewer).orElseThrow(NotFound::new),
            NowForm.EMPTY,
            FormErrors.none(),
            clock.instant()));
  }

  /// The same to be saved. What it is stands in it, and not in its name.
  @GetMapping("/referrals/{id}/file")
  ResponseEntity<byte[]> file(@PathVariable String id, Viewer viewer, Page page) {
    var standing = desk.open(RequestId.of(id), viewer, WayOut.FILE).orElseThrow(NotFound::new);
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
        .header("Content-Disposition", "attachment; filename=\"status.txt\"")
        .header("Cache-Control", "no-store")
        .body(StandingFile.of(standing, page.words()));
  }

  @PostMapping("/referrals/{id}/now")
  View now(@PathVariable String id, NowForm form, Viewer viewer, Page page) {
    var standing = desk.open(RequestId.of(id), viewer).orElseThrow(NotFound::new);
    var errors = form.check(viewer.country());
    if (errors.any()) {
      return Html.invalid(
          templates.partnersReferral(page, standing, form, errors, clock.instant()));
    }
    if (!standing.mayMeetNow()) {
      throw new NotFound();
    }
    handovers.ask(viewer, standing.referral(), form);
    return Html.seeOther("/referrals/" + id + "#now");
  }

  @PostMapping("/referrals/{id}/words")
  View say(@PathVariable String id, WordForm form, Viewer viewer, Page page) {
    var standing = desk.open(RequestId.of(id), viewer).orElseThrow(NotFound::new);
    var handover = standing.handover();
    if (handover == null || form.words().isEmpty()) {
      return Html.seeOther("/referrals/" + id + "#now");
    }
    handovers.say(handover, form, standing.referral().called(), viewer);
    return Html.seeOther("/referrals/" + id + "#now");
  }

  @Override
  public boolean isFor(Hat hat) {
    return hat == Hat.PARTNER;
  }

  @Override
  public int order() {
    return 300;
  }

  @Override
  public Content show(Page page) {
    return templates.partnersToday(page, desk.all(page.who()).stream().limit(5).toList());
  }

  @Bean
  static NavigationEntry referralsEntry() {
    return NavigationEntry.of(150, "/referrals", "partners.referrals", "people", Hat.PARTNER);
  }
}
