package org.beenthere.plans;

import beenthere.pages.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.beenthere.access.Limiter;
import org.beenthere.shell.For;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// A plan as a file for paper: the whole of it, and a small one that is folded for a pocket.
@Controller
@For({Hat.PARTICIPANT, Hat.SPECIALIST})
class PdfController {

  /// Setting a long plan takes seconds.
  static final int AN_HOUR = 60;

  private final Desks desks;
  private final Plans plans;
  private final PlanPdf pdf;
  private final Limiter limiter;
  private final Templates templates;

  PdfController(Desks desks, Plans plans, PlanPdf pdf, Limiter limiter, Templates templates) {
    this.desks = desks;
    this.limiter = limiter;
    this.plans = plans;
    this.pdf = pdf;
    this.templates = templates;
  }

  @GetMapping({"/my/plan/print/plan.pdf", "/people/{participant}/plan/print/plan.pdf"})
  ResponseEntity<byte[]> plan(
      @PathVariable(required = false) @Nullable String participant,
      @RequestParam(defaultValue = "") String version,
      @RequestParam(defaultValue = "") String paper,
      Page page) {
    var desk = desks.of(page, participant);
    var plan = wanted(desk, Read.number(version));
    var size = PlanPdf.Size.of(paper, page.who().country());
    return file(
        page,
        "plan.pdf",
        templates.plansPdf(page, desk, plan, plans.signatures(plan), size == PlanPdf.Size.LETTER));
  }

  @GetMapping({"/my/plan/print/pocket.pdf", "/people/{participant}/plan/print/pocket.pdf"})
  ResponseEntity<byte[]> pocket(
      @PathVariable(required = false) @Nullable String participant,
      @RequestParam(defaultValue = "") String version,
      @RequestParam(defaultValue = "") String paper,
      Page page) {
    var desk = desks.of(page, participant);
    var plan = wanted(desk, Read.number(version));
    var size = PlanPdf.Size.of(paper, page.who().country());
    return file(
        page, "pocket.pdf", templates.plansPocket(page, desk, plan, size == PlanPdf.Size.LETTER));
  }

  private ResponseEntity<byte[]> file(Page page, String name, JteModel content) {
    var who = page.who().account() + " " + page.who().hat();
    if (!limiter.allow("plan file", who, AN_HOUR, Duration.ofHours(1))) {
      throw new Refusal("plans.pdf.tooMany");
    }
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .header("Cache-Control", "no-store")
        .body(pdf.of(content, page.words()));
  }

  private PlanVersion wanted(Desk desk, @Nullable Integer number) {
    if (number != null) {
      return plans.version(desk.organization(), desk.participant(), number);
    }
    var standing = plans.standing(desk.organization(), desk.participant());
    return Stream.of(Optional.ofNullable(standing.inForce()), Optional.ofNullable(standing.open()))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(NotFound::new);
  }
}
