package org.beenthere.directory;

import beenthere.pages.Templates;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.certification.Credential;
import org.beenthere.certification.CredentialId;
import org.beenthere.certification.Register;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.specialists.Specialist;
import org.beenthere.specialists.Specialists;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The certificates of a specialist: a manager puts them on file, on hold, and takes them back. The
/// register tells the directory, and the trail remembers who did it.
@Controller
@For(Hat.MANAGER)
class CertificateController {

  private static final String THING = "credential";

  private final Specialists specialists;
  private final Register register;
  private final Trail trail;
  private final House house;
  private final Templates templates;

  CertificateController(
      Specialists specialists, Register register, Trail trail, House house, Templates templates) {
    this.specialists = specialists;
    this.register = register;
    this.trail = trail;
    this.house = house;
    this.templates = templates;
  }

  @GetMapping("/team/{specialist}")
  View certificates(@PathVariable SpecialistId specialist, Viewer viewer, Page page) {
    var one = specialists.find(viewer.organization(), specialist);
    return Html.ok(show(one, CertificateForm.EMPTY, FormErrors.none(), page));
  }

  @PostMapping("/team/{specialist}")
  View add(@PathVariable SpecialistId specialist, CertificateForm form, Viewer viewer, Page page) {
    var one = specialists.find(viewer.organization(), specialist);
    var errors = form.check(FormErrors.none());
    if (errors.any()) {
      return Html.invalid(show(one, form, errors, page));
    }
    var credential = form.granted(viewer.organization(), one.account());
    does(viewer, Deed.ADD, credential.id(), () -> register.record(credential));
    return Html.seeOther("/team/" + specialist, "directory.certificates.added");
  }

  /// From a day on it does not hold, until it is let hold again.
  @PostMapping("/team/{specialist}/certificates/{credential}/hold")
  View hold(
      @PathVariable SpecialistId specialist,
      @PathVariable String credential,
      @RequestParam(defaultValue = "") String since,
      Viewer viewer,
      Page page) {
    var theirs = theirs(specialist, credential, viewer);
    does(
        viewer,
        Deed.CHANGE,
        theirs.id(),
        () -> register.suspend(viewer.organization(), theirs.id(), day(since, page)));
    return Html.seeOther("/team/" + specialist, "directory.certificates.held");
  }

  @PostMapping("/team/{specialist}/certificates/{credential}/release")
  View release(
      @PathVariable SpecialistId specialist, @PathVariable String credential, Viewer viewer) {
    var theirs = theirs(specialist, credential, viewer);
    does(
        viewer,
        Deed.CHANGE,
        theirs.id(),
        () -> register.reinstate(viewer.organization(), theirs.id()));
    return Html.seeOther("/team/" + specialist, "directory.certificates.released");
  }

  @PostMapping("/team/{specialist}/certificates/{credential}/end")
  View takeBack(
      @PathVariable SpecialistId specialist,
      @PathVariable String credential,
      @RequestParam(defaultValue = "") String since,
      Viewer viewer,
      Page page) {
    var theirs = theirs(specialist, credential, viewer);
    does(
        viewer,
        Deed.REMOVE,
        theirs.id(),
        () -> register.revoke(viewer.organization(), theirs.id(), day(since, page)));
    return Html.seeOther("/team/" + specialist, "directory.certificates.ended");
  }

  private void does(Viewer viewer, Deed deed, CredentialId id, Runnable work) {
    house.as(
        Asking.of(viewer),
        () -> {
          work.run();
          trail.did(viewer, deed, null, THING, id.value());
          return null;
        });
  }

  private Credential theirs(SpecialistId specialist, String credential, Viewer viewer) {
    UUID id = Identifier.read(credential);
    var one = specialists.find(viewer.organization(), specialist);
    return mine(one).stream()
        .filter(held -> held.id().value().equals(id))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /// What this organization keeps; certificates from elsewhere are theirs to change.
  private List<Credential> mine(Specialist one) {
    return register.heldBy(one.account()).stream()
        .filter(held -> held.organization().equals(one.organization()))
        .toList();
  }

  private static LocalDate day(String typed, Page page) {
    var day = CertificateForm.date(typed);
    return day == null ? page.words().today() : day;
  }

  private gg.jte.models.runtime.JteModel show(
      Specialist one, CertificateForm form, FormErrors errors, Page page) {
    var today = page.words().today();
    return templates.directoryCertificates(
        page,
        one,
        mine(one).stream().map(held -> CertificateLine.of(held, today, page.words())).toList(),
        form,
        errors);
  }
}
