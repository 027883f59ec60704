package org.beenthere.directory;

import beenthere.pages.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.List;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.certification.Register;
import org.beenthere.certification.Standing.Certified;
import org.beenthere.organizations.Organizations;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.specialists.Role;
import org.beenthere.specialists.Specialist;
import org.beenthere.specialists.SpecialistName;
import org.beenthere.specialists.Specialists;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// As what somebody is here: their role, their programs, and who supervises a trainee. A manager or
/// an administrator says it, never they themselves (C11).
@Controller
@For({Hat.MANAGER, Hat.ADMINISTRATOR})
class RoleController {

  private final Specialists specialists;
  private final Organizations organizations;
  private final Register register;
  private final Trail trail;
  private final House house;
  private final Templates templates;

  RoleController(
      Specialists specialists,
      Organizations organizations,
      Register register,
      Trail trail,
      House house,
      Templates templates) {
    this.specialists = specialists;
    this.organizations = organizations;
    this.register = register;
    this.trail = trail;
    this.house = house;
    this.templates = templates;
  }

  @GetMapping("/team/{specialist}/role")
  View role(@PathVariable SpecialistId specialist, Viewer viewer, Page page) {
    var one = specialists.find(viewer.organization(), specialist);
    return Html.ok(show(one, RoleForm.of(one.terms().post()), FormErrors.none(), page));
  }

  @PostMapping("/team/{specialist}/role")
  View appoint(@PathVariable SpecialistId specialist, RoleForm form, Viewer viewer, Page page) {
    var one = specialists.find(viewer.organization(), specialist);
    var today = page.words().today();
    var errors = form.check(certified(one, today));
    if (errors.any()) {
      return Html.invalid(show(one, form, errors, page));
    }
    var post = form.post(organizations.programs(viewer.organization()));
    house.as(
        Asking.houseOf(viewer.organization()),
        () -> {
          specialists.appoint(viewer.organization(), specialist, post);
          trail.did(viewer, Deed.CHANGE, null, "role", specialist.value());
          return null;
        });
    return Html.seeOther(
        viewer.hat() == Hat.MANAGER ? "/team/" + specialist : "/team/" + specialist + "/role",
        "directory.role.kept");
  }

  private JteModel show(Specialist one, RoleForm form, FormErrors errors, Page page) {
    return templates.directoryRole(
        page,
        one,
        form,
        organizations.programs(one.organization()),
        certified(one, page.words().today()),
        errors);
  }

  /// Who may supervise them: certified peer specialists, and nobody supervises themselves.
  private List<SpecialistName> certified(Specialist of, LocalDate today) {
    var all =
        specialists.all(of.organization()).stream()
            .filter(one -> one.terms().role() == Role.PEER_SPECIALIST && !one.id().equals(of.id()))
            .toList();
    var standings = register.standings(all.stream().map(Specialist::account).toList(), today);
    return all.stream()
        .filter(one -> standings.get(one.account()) instanceof Certified)
        .map(one -> new SpecialistName(one.id(), one.account(), one.called()))
        .toList();
  }
}
