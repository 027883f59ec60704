package org.beenthere.resources;

import beenthere.pages.Templates;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// Bringing in a file of services: choose it, look at what it would do, decide, see what came of
/// it.
@Controller
@For(Hat.MANAGER)
class DeliveryController {

  /// A small file is looked at within this time, and its page shows no progress then.
  private static final Duration A_MOMENT = Duration.ofMillis(1500);

  private final Deliveries deliveries;
  private final DeliveryWork work;
  private final Templates templates;
  private final Clock clock;

  DeliveryController(Deliveries deliveries, DeliveryWork work, Templates templates, Clock clock) {
    this.deliveries = deliveries;
    this.work = work;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping("/resource-list/import")
  View choose(Viewer viewer, Page page) {
    return Html.ok(templates.resourcesImport(page, FormErrors.none(), deliveries.latest(viewer)));
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
      var itsPage = goOn(id, viewer);
      var fault = deliveries.find(id, viewer).fault();
      if (fault != null) {
        throw new Unreadable(fault);
      }
      return itsPage;
    } catch (Unreadable no) {
      var errors = FormErrors.of("file", "FileFault." + no.why().name());
      return Html.invalid(templates.resourcesImport(page, errors, deliveries.latest(viewer)));
    }
  }

  @GetMapping("/resource-list/import/{delivery}")
  View look(
      @PathVariable String delivery,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
      Viewer viewer,
      Page page) {
    var found = deliveries.find(Identifier.read(delivery), viewer);
    if (htmx != null) {
      return found.state().isAtWork()
          ? Html.ok(templates.resourcesWorking(page, found, clock.instant()))
          : Html.lookAgain();
    }
    return Html.ok(
        switch (found.state()) {
          case READING, BRINGING -> templates.resourcesAtWork(page, found, clock.instant());
          case READY -> templates.resourcesPreview(page, found, deliveries.preview(found));
          case DONE -> templates.resourcesBrought(page, found);
          case CANCELLED, STOPPED, UNREADABLE -> templates.resourcesOver(page, found);
        });
  }

  @PostMapping("/resource-list/import/{delivery}")
  View bringIn(
      @PathVariable String delivery,
      @RequestParam(defaultValue = "false") boolean close,
      Viewer viewer) {
    var id = Identifier.read(delivery);
    deliveries.bringIn(id, close, viewer);
    return goOn(id, viewer);
  }

  @PostMapping("/resource-list/import/{delivery}/cancel")
  View cancel(@PathVariable String delivery, Viewer viewer) {
    var id = Identifier.read(delivery);
    return deliveries.cancel(id, viewer)
        ? Html.seeOther("/resource-list", "resources.import.cancelled")
        : Html.seeOther(path(id));
  }

  @PostMapping("/resource-list/import/{delivery}/another-try")
  View tryAgain(@PathVariable String delivery, Viewer viewer) {
    var id = Identifier.read(delivery);
    deliveries.tryAgain(id, viewer);
    return goOn(id, viewer);
  }

  private View goOn(UUID id, Viewer viewer) {
    work.begin(viewer.organization(), id);
    work.await(id, A_MOMENT);
    return Html.seeOther(path(id));
  }

  private static String path(UUID id) {
    return "/resource-list/import/" + id;
  }
}
