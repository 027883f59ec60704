package org.beenthere.partners;

import beenthere.pages.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.beenthere.access.Limiter;
import org.beenthere.access.Refusals;
import org.beenthere.access.Waits;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Opening the sheet that a treatment partner handed over.
@Controller
@For(Hat.VISITOR)
class SheetController {

  /// So many tries come without a wait: a clinic has one address for everybody in it.
  private static final int FREE = 10;

  private static final String TRY = "sheet";

  private final Sheets sheets;
  private final Limiter limiter;
  private final Templates templates;

  SheetController(Sheets sheets, Limiter limiter, Templates templates) {
    this.sheets = sheets;
    this.limiter = limiter;
    this.templates = templates;
  }

  @GetMapping("/sheet")
  View ask(Page page) {
    return Html.ok(templates.partnersSheet(page, UUID.randomUUID().toString(), FormErrors.none()));
  }

  /// Answers with the words, which no address leads to.
  @PostMapping("/sheet")
  View open(
      @RequestParam(defaultValue = "") String phrase,
      @RequestParam(defaultValue = "") String form,
      HttpServletRequest request,
      Page page) {
    var network = Limiter.networkOf(request);
    var wait = limiter.begin(TRY, network, FREE);
    if (wait.isPositive()) {
      var later = FormErrors.of("phrase", "access.later", Waits.minutes(wait));
      return Refusals.later(wait, templates.partnersSheet(page, form, later));
    }
    return switch (sheets.open(phrase, ReferController.number(form))) {
      case Sheets.Opening.Opened(var words) -> {
        limiter.pardon(TRY, network);
        yield Html.ok(templates.partnersSheetOpened(page, words));
      }
      case Sheets.Opening.OpenedBefore(var at) -> {
        limiter.pardon(TRY, network);
        yield Html.invalid(
            templates.partnersSheet(
                page,
                form,
                FormErrors.of("phrase", "partners.sheet.before", page.words().moment(at))));
      }
      case Sheets.Opening.Unknown() ->
          Html.invalid(
              templates.partnersSheet(page, form, FormErrors.of("phrase", "partners.sheet.wrong")));
    };
  }
}
