package org.beenthere.pairings;

import beenthere.pages.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.specialists.SpecialistName;
import org.beenthere.specialists.Specialists;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Who stands in while somebody is away: said by a specialist for themselves, and by a manager for
/// whoever cannot say it.
@Controller
@For({Hat.SPECIALIST, Hat.MANAGER})
class AbsenceController {

  private static final String PATH = "/cover";

  private final Absences covers;
  private final Specialists specialists;
  private final Clock clock;
  private final Templates templates;

  AbsenceController(Absences covers, Specialists specialists, Clock clock, Templates templates) {
    this.covers = covers;
    this.specialists = specialists;
    this.clock = clock;
    this.templates = templates;
  }

  @GetMapping(PATH)
  View show(Viewer viewer, Page page) {
    return Html.ok(show(viewer, page, AbsenceForm.empty(), FormErrors.none()));
  }

  @PostMapping(PATH)
  View name(AbsenceForm typed, Viewer viewer, Page page) {
    var form = viewer.hat() == Hat.SPECIALIST ? typed.of(viewer.account()) : typed;
    var errors = FormErrors.none();
    var people = specialists.names(viewer.organization());
    var one = form.read(people, clock.instant(), ZoneId.of(viewer.zone()), errors);
    if (one != null) {
      try {
        covers.name(viewer, one);
        return Html.seeOther(PATH, "pairings.cover.done");
      } catch (Refusal not) {
        errors.add("covering", not.key(), not.details().toArray());
      }
    }
    return Html.invalid(show(viewer, page, form, errors));
  }

  @PostMapping(PATH + "/{cover}/end")
  View end(@PathVariable String cover, Viewer viewer) {
    covers.end(viewer, Identifier.read(cover));
    return Html.seeOther(PATH, "pairings.cover.over");
  }

  private JteModel show(Viewer viewer, Page page, AbsenceForm form, FormErrors errors) {
    var names = specialists.names(viewer.organization());
    var called =
        names.stream().collect(Collectors.toMap(SpecialistName::id, SpecialistName::called));
    var may = covers.mayStandIn(viewer.organization());
    var isPeer = viewer.hat() == Hat.SPECIALIST;
    return templates.pairingsCover(
        page,
        covers.open(viewer),
        called,
        names,
        names.stream()
            .filter(one -> may.contains(one.id()))
            .filter(one -> !isPeer || !one.account().equals(viewer.account()))
            .toList(),
        !isPeer,
        clock.instant(),
        form,
        errors);
  }
}
