package org.beenthere.directory;

import beenthere.pages.Templates;
import java.util.List;
import java.util.Set;
import org.beenthere.access.Accounts;
import org.beenthere.certification.Register;
import org.beenthere.organizations.Staff;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.specialists.Self;
import org.beenthere.specialists.Specialist;
import org.beenthere.specialists.Specialists;
import org.beenthere.specialists.Terms;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Viewer;
import org.beenthere.vocabulary.Way;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// A manager takes on a specialist. What the specialist shares of themselves they write later, on
/// their own page.
@Controller
@For(Hat.MANAGER)
class NewcomerController {

  private final Accounts accounts;
  private final Specialists specialists;
  private final Staff staff;
  private final Register register;
  private final House house;
  private final Templates templates;

  NewcomerController(
      Accounts accounts,
      Specialists specialists,
      Staff staff,
      Register register,
      House house,
      Templates templates) {
    this.accounts = accounts;
    this.specialists = specialists;
    this.staff = staff;
    this.register = register;
    this.house = house;
    this.templates = templates;
  }

  @GetMapping("/team/new")
  View form(Page page) {
    return Html.ok(templates.directoryNewcomer(page, NewcomerForm.EMPTY, FormErrors.none()));
  }

  @PostMapping("/team/new")
  View takeOn(NewcomerForm form, Viewer viewer, Page page) {
    var errors = form.check();
    if (errors.any()) {
      return Html.invalid(templates.directoryNewcomer(page, form, errors));
    }
    AccountId account;
    try {
      account =
          accounts.open(
              form.signIn(), form.email(), form.called(), form.password(), page.words().language());
    } catch (Refusal taken) {
      var problem = FormErrors.of("signIn", taken.key());
      return Html.invalid(templates.directoryNewcomer(page, form, problem));
    }
    house.as(
        Asking.of(viewer),
        () -> {
          join(form, account, viewer);
          return null;
        });
    return Html.seeOther("/team", "directory.newcomer.done");
  }

  private void join(NewcomerForm form, AccountId account, Viewer viewer) {
    var newcomer =
        new Specialist(
            viewer.organization(),
            SpecialistId.next(),
            account,
            form.called(),
            "",
            "",
            Set.of(),
            List.of(),
            Set.of(Way.IN_PERSON),
            new Specialist.Base(null, viewer.country(), null, null, 50),
            Integer.parseInt(form.places()),
            Terms.UNSAID,
            Self.AT_FIRST,
            false,
            null,
            1);
    specialists.add(newcomer);
    staff.takeOn(viewer, account, Hat.SPECIALIST, newcomer.id());
    if (form.isCertified()) {
      register.record(form.certificate().granted(viewer.organization(), account));
    }
  }
}
