package org.beenthere.consent;

import beenthere.pages.Templates;
import java.time.Clock;
import java.util.List;
import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.shell.NavigationEntry;
import org.beenthere.shell.Page;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// *What I allow*: each permission in plain words, what was told because of it, and taking it back
/// in two taps. For whoever waits to be welcomed, too.
@Controller
@For({Hat.GUEST, Hat.PARTICIPANT})
class PermissionsController {

  private final Consents consents;
  private final Templates templates;
  private final Clock clock;

  PermissionsController(Consents consents, Templates templates, Clock clock) {
    this.consents = consents;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping("/my/permissions")
  View all(Viewer viewer, Page page) {
    var organization = viewer.organization();
    List<Allowed> allowed =
        consents.mine(viewer).stream()
            .map(one ->
                Allowed.of(
                    one, consents.told(organization, one.id()), page.words(), clock.instant()))
            .toList();
    return Html.ok(templates.consentPermissions(page, allowed));
  }

  /// The permission as it was read and signed.
  @GetMapping("/my/permissions/{id}")
  View one(@PathVariable String id, Viewer viewer, Page page) {
    var consent = consents.find(viewer.organization(), ConsentId.of(id));
    var sheet = consents.sheet(viewer.organization(), consent.id()).isPresent();
    return Html.ok(templates.consentSigned(page, consent, sheet));
  }

  /// The sheet that was signed with a pen. It is saved and never shown within the page: what was
  /// uploaded is somebody else's file.
  @GetMapping("/my/permissions/{id}/sheet")
  ResponseEntity<byte[]> sheet(@PathVariable String id, Viewer viewer) {
    var sheet = consents.sheet(viewer.organization(), ConsentId.of(id)).orElseThrow(NotFound::new);
    var ending = sheet.mediaType().substring(sheet.mediaType().indexOf('/') + 1);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(sheet.mediaType()))
        .header("Content-Disposition", "attachment; filename=\"sheet." + ending + "\"")
        .header("Cache-Control", "no-store")
        .body(sheet.content());
  }

  @PostMapping("/my/permissions/{id}/withdrawal")
  View withdraw(
      @PathVariable String id, @RequestParam(defaultValue = "0") String number, Viewer viewer) {
    consents.withdraw(viewer, ConsentId.of(id), which(number));
    return Html.seeOther("/my/permissions", "consent.withdrawn");
  }

  private static int which(String number) {
    if (!number.matches("\\d{1,4}")) {
      throw new NotFound();
    }
    return Integer.parseInt(number);
  }

  @Bean
  static NavigationEntry permissionsEntry() {
    return NavigationEntry.of(
        700, "/my/permissions", "consent.mine", "key", Hat.GUEST, Hat.PARTICIPANT);
  }
}
