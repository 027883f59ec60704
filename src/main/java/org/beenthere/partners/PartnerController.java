package org.beenthere.partners;

import beenthere.pages.Templates;
import gg.jte.models.runtime.JteModel;
import java.net.URI;
import java.util.Objects;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.NavigationEntry;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.PartnerId;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Who refers people here: adding them, inviting those who work there, pausing and ending.
@Controller
@For({Hat.MANAGER, Hat.ADMINISTRATOR})
class PartnerController {

  private final Partners partners;
  private final URI address;
  private final Templates templates;

  PartnerController(
      Partners partners, @Value("${beenthere.address}") URI address, Templates templates) {
    this.partners = partners;
    this.address = address;
    this.templates = templates;
  }

  @GetMapping("/partners")
  View all(Viewer viewer, Page page) {
    return Html.ok(
        templates.partnersPartners(
            page, partners.all(viewer), PartnerForm.EMPTY, FormErrors.none()));
  }

  @PostMapping("/partners")
  View add(PartnerForm form, Viewer viewer, Page page) {
    var errors = form.check();
    if (errors.any()) {
      return Html.invalid(templates.partnersPartners(page, partners.all(viewer), form, errors));
    }
    var id = partners.add(viewer, form.name(), Objects.requireNonNull(form.kind()));
    return Html.seeOther("/partners/" + id, "partners.added");
  }

  @GetMapping("/partners/{partner}")
  View one(@PathVariable String partner, Viewer viewer, Page page) {
    return Html.ok(show(page, viewer, PartnerId.of(partner), "", "", FormErrors.none()));
  }

  /// Answers with the link, which no address leads to.
  @PostMapping("/partners/{partner}/invitations")
  View invite(@PathVariable String partner, InviteForm form, Viewer viewer, Page page) {
    var id = PartnerId.of(partner);
    var errors = form.check();
    if (errors.any()) {
      return Html.invalid(show(page, viewer, id, form.called(), "", errors));
    }
    var token = partners.invite(viewer, id, form.called());
    var link = address.resolve("/invitation/" + token).toString();
    return Html.ok(show(page, viewer, id, form.called(), link, FormErrors.none()));
  }

  @PostMapping("/partners/{partner}/state")
  View change(
      @PathVariable String partner,
      @RequestParam(required = false) Partner.@Nullable State state,
      Viewer viewer) {
    if (state == null) {
      throw new NotFound();
    }
    partners.change(viewer, PartnerId.of(partner), state);
    return Html.seeOther("/partners/" + partner, "partners.changed");
  }

  @PostMapping("/partners/{partner}/members/{member}/end")
  View leave(@PathVariable String partner, @PathVariable String member, Viewer viewer) {
    partners.leave(viewer, PartnerId.of(partner), AccountId.of(member));
    return Html.seeOther("/partners/" + partner, "partners.left");
  }

  private JteModel show(
      Page page, Viewer viewer, PartnerId id, String called, String link, FormErrors errors) {
    return templates.partnersPartner(page, partners.team(viewer, id), called, link, errors);
  }

  @Bean
  static NavigationEntry partnersEntry() {
    return NavigationEntry.of(
        260, "/partners", "partners.partners", "heart", Hat.MANAGER, Hat.ADMINISTRATOR);
  }
}
