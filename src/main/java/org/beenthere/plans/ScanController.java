package org.beenthere.plans;

import beenthere.pages.Templates;
import java.io.IOException;
import org.beenthere.consent.Upload;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// The sheet that somebody signed with a pen: a specialist adds it, and the two read it. It leaves
/// as a file under a name of ours, and is never shown within a page.
@Controller
@For({Hat.PARTICIPANT, Hat.SPECIALIST})
class ScanController {

  private final Desks desks;
  private final Plans plans;
  private final Scans scans;
  private final Templates templates;

  ScanController(Desks desks, Plans plans, Scans scans, Templates templates) {
    this.desks = desks;
    this.plans = plans;
    this.scans = scans;
    this.templates = templates;
  }

  @GetMapping({
    "/my/plan/versions/{number}/sheet",
    "/people/{participant}/plan/versions/{number}/sheet"
  })
  ResponseEntity<byte[]> sheet(
      @PathVariable(required = false) @Nullable String participant,
      @PathVariable String number,
      @RequestParam(defaultValue = "PARTICIPANT") String of,
      Page page) {
    var desk = desks.of(page, participant);
    var sheet = scans.read(page.who(), version(desk, number), of).orElseThrow(NotFound::new);
    var ending = sheet.mediaType().substring(sheet.mediaType().indexOf('/') + 1);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(sheet.mediaType()))
        .header("Content-Disposition", "attachment; filename=\"sheet." + ending + "\"")
        .header("Cache-Control", "no-store")
        .body(sheet.content());
  }

  @GetMapping("/people/{participant}/plan/versions/{number}/scan")
  @For(Hat.SPECIALIST)
  View add(
      @PathVariable String participant,
      @PathVariable String number,
      @RequestParam(defaultValue = "PARTICIPANT") String of,
      Page page) {
    var desk = desks.of(page, participant);
    var plan = version(desk, number);
    return Html.ok(templates.plansScan(page, desk, plan, missing(plan, of), FormErrors.none()));
  }

  @PostMapping("/people/{participant}/plan/versions/{number}/scan")
  @For(Hat.SPECIALIST)
  View keep(
      @PathVariable String participant,
      @PathVariable String number,
      @RequestParam(defaultValue = "PARTICIPANT") String of,
      @RequestParam(name = "sheet", required = false) @Nullable MultipartFile file,
      Page page)
      throws IOException {
    var desk = desks.of(page, participant);
    var plan = version(desk, number);
    var errors = FormErrors.none();
    var sheet = read(file, errors);
    errors.addIf(sheet == null, "sheet", "plans.scan.missing");
    if (errors.any() || sheet == null) {
      return Html.invalid(templates.plansScan(page, desk, plan, missing(plan, of), errors));
    }
    var kept = scans.keep(page.who(), plan, of, sheet);
    return Html.seeOther(
        desk.at("versions/" + plan.number()), kept ? "plans.scan.kept" : "plans.scan.there");
  }

  /// What came with a form, or null, and then `errors` says why unless nothing came.
  static @Nullable Upload read(@Nullable MultipartFile file, FormErrors errors) throws IOException {
    return switch (Upload.of(file)) {
      case Upload.Came.Nothing() -> null;
      case Upload.Came.Sheet(var one) -> one;
      case Upload.Came.TooLarge() -> {
        errors.add("sheet", "plans.scan.large");
        yield null;
      }
      case Upload.Came.NoSheet() -> {
        errors.add("sheet", "plans.scan.type");
        yield null;
      }
    };
  }

  private ScanLine missing(PlanVersion plan, String of) {
    return scans.of(plan).stream()
        .filter(one -> one.who().name().equals(of))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private PlanVersion version(Desk desk, String number) {
    var wanted = Read.number(number);
    return plans.version(desk.organization(), desk.participant(), wanted == null ? 0 : wanted);
  }
}
