package org.beenthere.referrals;

import beenthere.pages.Templates;
import java.util.List;
import org.beenthere.organizations.Organizations;
import org.beenthere.participants.PeopleAction;
import org.beenthere.places.CrisisWords;
import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// The same form, filled in by somebody who works here together with the person who asks. The code
/// words are the person's own, and a specialist does not see the request afterwards.
@Controller
@For({Hat.MANAGER, Hat.SPECIALIST})
class TogetherController {

  private final Sheets sheets;
  private final Reception reception;
  private final Organizations organizations;
  private final CrisisWords crisisWords;
  private final Templates templates;

  TogetherController(
      Sheets sheets,
      Reception reception,
      Organizations organizations,
      CrisisWords crisisWords,
      Templates templates) {
    this.sheets = sheets;
    this.reception = reception;
    this.organizations = organizations;
    this.crisisWords = crisisWords;
    this.templates = templates;
  }

  @GetMapping("/requests/together")
  View begin(Viewer viewer, Page page) {
    var form = AskForm.empty("", page.words().language(), "");
    var sheet = sheets.show(here(viewer), form, AboutForm.of(""), "", true, page);
    return Html.ok(templates.referralsAsk(page, sheet));
  }

  @PostMapping("/requests/together")
  View send(AskForm form, AboutForm about, Viewer viewer, Page page) {
    var filled = sheets.read(here(viewer), form, about, "", true, page);
    var sheet = filled.sheet();
    var danger = !form.heard() && crisisWords.soundIn(form.words());
    var shown = danger ? sheet.showing(form.afterHearing(), sheet.errors()) : sheet;
    var ask = filled.ask();
    if (ask == null) {
      return Html.invalid(templates.referralsAsk(page, shown));
    }
    var untold = !about.told() && !sheet.isPossible();
    if (danger || untold) {
      return Html.ok(templates.referralsAsk(page, untold ? shown.telling() : shown));
    }
    var taken = ask.with(ask.intake().togetherWith(viewer.account()));
    var words = reception.receive(viewer.organization(), taken, form.number());
    return Html.ok(
        templates.referralsThanks(page, viewer.organizationName(), form.called(), words, true));
  }

  private Whom here(Viewer viewer) {
    return new Whom(null, List.of(), organizations.find(viewer.organization()));
  }

  @Bean
  static PeopleAction fillInTogether() {
    return new PeopleAction("/requests/together", "referrals.together.link", "add", Hat.SPECIALIST);
  }
}
