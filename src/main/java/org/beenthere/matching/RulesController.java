package org.beenthere.matching;

import beenthere.pages.Templates;
import gg.jte.models.runtime.JteModel;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.organizations.Organizations;
import org.beenthere.pairings.Pairings;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.specialists.Role;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// How much each ground counts here, how long a meeting takes, and in which programs volunteers and
/// trainees may be proposed.
@Controller
@For(Hat.MANAGER)
class RulesController {

  private final RuleTable rules;
  private final Pairings pairings;
  private final Organizations organizations;
  private final Trail trail;
  private final House house;
  private final Templates templates;

  RulesController(
      RuleTable rules,
      Pairings pairings,
      Organizations organizations,
      Trail trail,
      House house,
      Templates templates) {
    this.rules = rules;
    this.pairings = pairings;
    this.organizations = organizations;
    this.trail = trail;
    this.house = house;
    this.templates = templates;
  }

  @GetMapping("/matching/rules")
  View show(Viewer viewer, Page page) {
    var organization = viewer.organization();
    var form =
        house.as(
            Asking.of(viewer),
            () ->
                RulesForm.of(
                    rules.weights(organization),
                    pairings.lengths(organization),
                    rules.allowed(organization)));
    return Html.ok(page(form, FormErrors.none(), viewer, page));
  }

  @PostMapping("/matching/rules")
  View change(RulesForm form, Viewer viewer, Page page) {
    var errors = form.check();
    if (errors.any()) {
      return Html.invalid(page(form, errors, viewer, page));
    }
    var organization = viewer.organization();
    var programs = organizations.programs(organization);
    house.as(
        Asking.of(viewer),
        () -> {
          rules.weigh(organization, form.weights());
          pairings.measure(organization, form.lengths());
          rules.allow(organization, Role.VOLUNTEER, form.allowed(Role.VOLUNTEER, programs));
          rules.allow(organization, Role.TRAINEE, form.allowed(Role.TRAINEE, programs));
          trail.did(viewer, Deed.CHANGE, null, "matching", organization.value());
          return null;
        });
    return Html.seeOther("/matching/rules", "matching.rules.kept");
  }

  private JteModel page(RulesForm form, FormErrors errors, Viewer viewer, Page page) {
    return templates.matchingRules(
        page, form, organizations.programs(viewer.organization()), errors);
  }
}
