package org.beenthere.matching;

import beenthere.pages.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Whom a specialist knows privately. The database shows them their own list and nobody else's; no
/// trail is kept of it, since a trail is read by others.
@Controller
@For(Hat.SPECIALIST)
class KnownController {

  private final KnownTable table;
  private final House house;
  private final Clock clock;
  private final Templates templates;

  KnownController(KnownTable table, House house, Clock clock, Templates templates) {
    this.table = table;
    this.house = house;
    this.clock = clock;
    this.templates = templates;
  }

  @GetMapping("/profile/known")
  View list(Viewer viewer, Page page) {
    return Html.ok(show(KnownForm.empty(), FormErrors.none(), viewer, page));
  }

  @PostMapping("/profile/known")
  View add(KnownForm form, Viewer viewer, Page page) {
    var errors = form.check();
    if (errors.any()) {
      return Html.invalid(show(form, errors, viewer, page));
    }
    house.as(
        Asking.of(viewer),
        () -> {
          var known = form.known(viewer.specialist(), clock.instant());
          table.add(viewer.organization(), viewer.account().value(), known);
          return null;
        });
    return Html.seeOther("/profile/known", "matching.known.kept");
  }

  @PostMapping("/profile/known/{id}/removal")
  View remove(@PathVariable String id, Viewer viewer) {
    var known = Identifier.read(id);
    house.as(
        Asking.of(viewer),
        () -> {
          table.remove(viewer, known);
          return null;
        });
    return Html.seeOther("/profile/known", "matching.known.removed");
  }

  private JteModel show(KnownForm form, FormErrors errors, Viewer viewer, Page page) {
    var known =
        house.as(Asking.of(viewer), () -> table.of(viewer.organization(), viewer.specialist()));
    return templates.matchingKnown(page, known, form, errors);
  }
}
