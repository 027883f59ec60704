package org.beenthere.resources;

import beenthere.pages.Templates;
import java.io.IOException;
import org.beenthere.resources.Delivery.State;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// Bringing in a file of services: choose it, look at what it would do, decide.
@Controller
@For(Hat.MANAGER)
class DeliveryController {

  private final Deliveries deliveries;
  private final Templates templates;

  DeliveryController(Deliveries deliveries, Templates templates) {
    this.deliveries = deliveries;
    this.templates = templates;
  }

  @GetMapping("/resource-list/import")
  View choose(Page page) {
    return Html.ok(templates.resourcesImport(page, FormErrors.none()));
  }

  @PostMapping("/resource-list/import")
  View receive(
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      Viewer viewer,
      Page page)
      throws IOException {
    try {
      if (file == null || file.isEmpty()) {
        throw new Unreadable(FileFault.NOTHING_CHOSEN);
      }
      if (file.getSize() > Deliveries.MOST_BYTES) {
        throw new Unreadable(FileFault.TOO_LARGE);
      }
      var name = file.getOriginalFilename();
      var id = deliveries.receive(name == null ? "" : name, file.getBytes(), viewer);
      return Html.seeOther("/resource-list/import/" + id);
    } catch (Unreadable no) {
      return Html.invalid(
          templates.resourcesImport(page, FormErrors.of("file", "FileFault." + no.why().name())));
    }
  }

  @GetMapping("/resource-list/import/{delivery}")
  View look(@PathVariable String delivery, Viewer viewer, Page page) {
    var id = Identifier.read(delivery);
    var found = deliveries.find(id, viewer);
    return Html.ok(
        found.state() == State.READY
            ? templates.resourcesPreview(page, deliveries.preview(id, viewer))
            : templates.resourcesBrought(page, found));
  }

  @PostMapping("/resource-list/import/{delivery}")
  View bringIn(
      @PathVariable String delivery,
      @RequestParam(defaultValue = "false") boolean close,
      Viewer viewer) {
    var id = Identifier.read(delivery);
    deliveries.bringIn(id, close, viewer);
    return Html.seeOther("/resource-list/import/" + id);
  }

  @PostMapping("/resource-list/import/{delivery}/cancel")
  View cancel(@PathVariable String delivery, Viewer viewer) {
    deliveries.cancel(Identifier.read(delivery), viewer);
    return Html.seeOther("/resource-list", "resources.import.cancelled");
  }
}
