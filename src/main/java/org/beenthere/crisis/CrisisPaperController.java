package org.beenthere.crisis;

import beenthere.pages.Templates;
import gg.jte.output.Utf8ByteOutput;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.beenthere.access.Limiter;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.plans.PlanPdf;
import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The plan for hard days to take along: a page that prints, a PDF, and one file that opens without
/// a network. The browser keeps nothing of it by itself (decision 175), and no name of a file says
/// what is in it.
@Controller
@For({Hat.PARTICIPANT, Hat.SPECIALIST})
class CrisisPaperController {

  /// As many as of a plan: setting a long one takes seconds.
  static final int AN_HOUR = 60;

  private static final String MINE = "/my/crisis-plan";
  private static final String THEIRS = "/people/{participant}/crisis-plan";

  private final CrisisDesks desks;
  private final CrisisPlans plans;
  private final PlanPdf pdf;
  private final Trail trail;
  private final Limiter limiter;
  private final Templates templates;

  CrisisPaperController(
      CrisisDesks desks,
      CrisisPlans plans,
      PlanPdf pdf,
      Trail trail,
      Limiter limiter,
      Templates templates) {
    this.desks = desks;
    this.plans = plans;
    this.pdf = pdf;
    this.trail = trail;
    this.limiter = limiter;
    this.templates = templates;
  }

  @GetMapping({MINE + "/print", THEIRS + "/print"})
  View print(@PathVariable(required = false) @Nullable String participant, Page page) {
    var desk = desks.of(page, participant);
    var text = text(desk);
    var missing = PlanPdf.missing(text.toString());
    return Html.ok(templates.crisisPrint(page, desk, text, missing));
  }

  @GetMapping({MINE + "/print/sheet.pdf", THEIRS + "/print/sheet.pdf"})
  ResponseEntity<byte[]> pdf(
      @PathVariable(required = false) @Nullable String participant,
      @RequestParam(defaultValue = "") String paper,
      Page page) {
    var desk = desks.of(page, participant);
    var size = PlanPdf.Size.of(paper, page.who().country());
    var text = text(desk);
    var who = page.who().account() + " " + page.who().hat();
    if (!limiter.allow("crisis plan file", who, AN_HOUR, Duration.ofHours(1))) {
      throw new Refusal("crisis.pdf.tooMany");
    }
    var file =
        pdf.of(templates.crisisPdf(page, desk, text, size == PlanPdf.Size.LETTER), page.words());
    trail.did(page.who(), Deed.EXPORT, desk.participant(), CrisisPlans.THING, null);
    return attachment(MediaType.APPLICATION_PDF, "sheet.pdf", file);
  }

  /// One file that asks for no style, script or picture.
  @GetMapping(MINE + "/file")
  @For(Hat.PARTICIPANT)
  ResponseEntity<byte[]> file(Viewer viewer, Page page) {
    var desk = desks.of(page, null);
    var output = new Utf8ByteOutput();
    templates.crisisFile(page, desk, text(desk)).render(output);
    trail.did(viewer, Deed.EXPORT, viewer.participant(), CrisisPlans.THING, null);
    return attachment(
        new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8),
        "sheet.html",
        output.toByteArray());
  }

  static ResponseEntity<byte[]> attachment(MediaType type, String name, byte[] content) {
    return ResponseEntity.ok()
        .contentType(type)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .header("X-Content-Type-Options", "nosniff")
        .header("Cache-Control", "no-store")
        .body(content);
  }

  private CrisisText text(CrisisDesk desk) {
    var text = plans.of(desk.organization(), desk.participant()).text();
    if (text.isEmpty() && !desk.own()) {
      throw new NotFound();
    }
    return text;
  }
}
