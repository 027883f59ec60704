package org.beenthere.plans;

import beenthere.pages.Templates;
import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// A plan that the participant signed on paper: for people who have no account, or who would rather
/// hold a pen. The specialist keeps the sheet and writes down what it says.
@Controller
@For(Hat.SPECIALIST)
class PaperController {

  private final Desks desks;
  private final Plans plans;
  private final Templates templates;

  PaperController(Desks desks, Plans plans, Templates templates) {
    this.desks = desks;
    this.plans = plans;
    this.templates = templates;
  }

  @GetMapping("/people/{participant}/plan/paper")
  View paper(@PathVariable String participant, Page page) {
    var desk = desks.of(page, participant);
    var standing = plans.standing(desk.organization(), desk.participant());
    if (!standing.waitsFor(Hat.PARTICIPANT)) {
      return Html.seeOther(desk.base());
    }
    var form = PaperForm.begun(desk.names(), page.words().today());
    return Html.ok(show(page, desk, standing, form, FormErrors.none()));
  }

  @PostMapping("/people/{participant}/plan/paper")
  View signed(
      @PathVariable String participant,
      @RequestParam MultiValueMap<String, String> fields,
      @RequestParam(name = "sheet", required = false) @Nullable MultipartFile file,
      Page page)
      throws IOException {
    var desk = desks.of(page, participant);
    var posted = new Posted(fields);
    var form = PaperForm.of(posted);
    var standing = plans.standing(desk.organization(), desk.participant());
    if (!standing.waitsFor(Hat.PARTICIPANT)) {
      return Html.seeOther(desk.base(), "plans.onPaper.already");
    }
    var errors = form.check(handedOn(standing, page), page.words().today(), desk.names());
    var sheet = ScanController.read(file, errors);
    if (errors.any()) {
      return Html.invalid(show(page, desk, standing, form, errors));
    }
    var number = Read.number(posted.text("number"));
    var shown = new Plans.Shown(Language.of(posted.text("language")), posted.text("shown"));
    var signed =
        plans.signedOnPaper(
            page.who(), desk.participant(), number == null ? 0 : number, shown, form.read(), sheet);
    return Html.seeOther(
        desk.base(), signed.inForce() ? "plans.signed.both" : "plans.onPaper.done");
  }

  private JteModel show(
      Page page, Desk desk, Standing standing, PaperForm form, FormErrors errors) {
    var plan = Objects.requireNonNull(standing.open());
    var paper = plans.paper(plan, page.words().language(), ZoneId.of(page.who().zone()));
    return templates.plansOnPaper(page, desk, plan, paper, form, errors);
  }

  private static LocalDate handedOn(Standing standing, Page page) {
    var plan = Objects.requireNonNull(standing.open());
    return Objects.requireNonNull(plan.proposedAt()).atZone(page.words().zone()).toLocalDate();
  }
}
