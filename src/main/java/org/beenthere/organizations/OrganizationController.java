package org.beenthere.organizations;

import beenthere.pages.Templates;
import gg.jte.models.runtime.JteModel;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.NavigationEntry;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The organization, its sites and its programs, as its administrator sets them up.
@Controller
@For(Hat.ADMINISTRATOR)
class OrganizationController {

  private final Organizations organizations;
  private final Templates templates;

  OrganizationController(Organizations organizations, Templates templates) {
    this.organizations = organizations;
    this.templates = templates;
  }

  @GetMapping("/organization")
  View organization(Viewer viewer, Page page) {
    var form = OrganizationForm.of(organizations.find(viewer.organization()));
    return Html.ok(show(page, viewer, form, FormErrors.none()));
  }

  @PostMapping("/organization")
  View change(OrganizationForm form, Viewer viewer, Page page) {
    var errors = form.check();
    if (errors.any()) {
      return Html.invalid(show(page, viewer, form, errors));
    }
    organizations.change(viewer, form);
    return Html.seeOther("/organization", "organizations.changed");
  }

  @PostMapping("/organization/programs")
  View addProgram(
      @RequestParam(defaultValue = "") String program,
      @RequestParam(defaultValue = "") String place,
      Viewer viewer,
      Page page) {
    var errors =
        FormErrors.none()
            .require("program", program, "organizations.setup.program.missing")
            .atMost(80, "program", program)
            .require("place", place, "organizations.setup.site.missing")
            .atMost(80, "place", place);
    var organization = organizations.find(viewer.organization());
    if (errors.any()) {
      return Html.invalid(show(page, viewer, OrganizationForm.of(organization), errors));
    }
    organizations.addProgram(viewer, place.strip(), program.strip());
    return Html.seeOther("/organization", "organizations.programAdded");
  }

  private JteModel show(Page page, Viewer viewer, OrganizationForm form, FormErrors errors) {
    return templates.organizationsOrganization(
        page,
        form,
        errors,
        organizations.sites(viewer.organization()),
        organizations.programs(viewer.organization()));
  }

  @Bean
  static NavigationEntry organizationEntry() {
    return NavigationEntry.of(
        200, "/organization", "organizations.organization", "settings", Hat.ADMINISTRATOR);
  }
}
