package org.beenthere.coping;

import beenthere.pages.Templates;
import gg.jte.output.Utf8ByteOutput;
import java.nio.charset.StandardCharsets;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.participants.Participants;
import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The toolkit to take along where there is no network: on paper, or as one file that opens by
/// itself. The browser keeps nothing of it by itself (decision 175).
@Controller
@For(Hat.PARTICIPANT)
class SheetController {

  private final Toolkit toolkit;
  private final Library library;
  private final Participants participants;
  private final Trail trail;
  private final Templates templates;

  SheetController(
      Toolkit toolkit,
      Library library,
      Participants participants,
      Trail trail,
      Templates templates) {
    this.toolkit = toolkit;
    this.library = library;
    this.participants = participants;
    this.trail = trail;
    this.templates = templates;
  }

  @GetMapping("/my/tools/sheet")
  View sheet(Viewer viewer, Page page) {
    participants.open(viewer, viewer.participant(), "tools");
    return Html.ok(templates.copingSheet(page, shelf(page), kit(viewer)));
  }

  /// Its name says nothing.
  @GetMapping("/my/tools/file")
  ResponseEntity<byte[]> file(Viewer viewer, Page page) {
    var output = new Utf8ByteOutput();
    templates.copingFile(page, shelf(page), kit(viewer)).render(output);
    trail.did(viewer, Deed.EXPORT, viewer.participant(), "tools", null);
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .header("Content-Disposition", "attachment; filename=\"sheet.html\"")
        .header("Cache-Control", "no-store")
        .body(output.toByteArray());
  }

  private Toolkit.Kit kit(Viewer viewer) {
    return toolkit.of(viewer.organization(), viewer.participant());
  }

  private Shelf shelf(Page page) {
    return new Shelf(library.all(page.words().language()));
  }
}
