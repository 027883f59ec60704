package org.beenthere.directory;

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
import org.beenthere.vocabulary.OrganizationId;
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
  private final MemberPage member;

  CertificateController(
      Specialists specialists, Register register, Trail trail, House house, MemberPage member) {
    this.specialists = specialists;
    this.register = register;
    this.trail = trail;
    this.house = house;
    this.member = member;
  }

  @GetMapping("/team/{specialist}")
  View certificates(@PathVariable SpecialistId specialist, Viewer viewer, Page page) {
    var one = specialists.find(viewer.organization(), specialist);
    return Html.ok(member.show(one, CertificateForm.EMPTY, "", FormErrors.none(), page));
  }

  @PostMapping("/team/{specialist}")
  View add(@PathVariable SpecialistId specialist, CertificateForm form, Viewer viewer, Page page) {
    var one = specialists.find(viewer.organization(), specialist);
    var errors = form.check(FormErrors.none());
    if (errors.any()) {
      return Html.invalid(member.show(one, form, "", errors, page));
    }
    var credential = once(form.granted(viewer.organization(), one.account()), one);
    house.as(
        Asking.of(viewer),
        () -> {
          if (register.record(credential)) {
            trail.did(viewer, Deed.ADD, null, THING, credential.id().value());
          }
          return credential;
        });
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
    return ends(
        new Ending("h-", Deed.CHANGE, register::suspend, "directory.certificates.held"),
        specialist,
        theirs(specialist, credential, viewer).id(),
        since,
        viewer,
        page);
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
    return ends(
        new Ending("e-", Deed.REMOVE, register::revoke, "directory.certificates.ended"),
        specialist,
        theirs(specialist, credential, viewer).id(),
        since,
        viewer,
        page);
  }

  /// @param field what the field of its day is called, before the identifier of the certificate
  /// @param notice the key of what is said afterwards
  private record Ending(String field, Deed deed, FromADay work, String notice) {}

  private interface FromADay {
    void end(OrganizationId organization, CredentialId id, LocalDate since);
  }

  /// From the day that was typed; today when none was. A day that does not exist is asked for
  /// again, because taking a certificate back is for good.
  private View ends(
      Ending ending,
      SpecialistId specialist,
      CredentialId id,
      String since,
      Viewer viewer,
      Page page) {
    var day = since.isBlank() ? page.words().today() : CertificateForm.date(since.strip());
    if (day == null) {
      var one = specialists.find(viewer.organization(), specialist);
      var errors = FormErrors.of(ending.field() + id, "directory.newcomer.date.wrong");
      return Html.invalid(member.show(one, CertificateForm.EMPTY, "", errors, page));
    }
    does(viewer, ending.deed(), id, () -> ending.work().end(viewer.organization(), id, day));
    return Html.seeOther("/team/" + specialist, ending.notice());
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

  /// The same certificate is recorded once, however often the form is sent. One that was taken back
  /// may come again.
  private Credential once(Credential granted, Specialist one) {
    var id =
        new CredentialId(
            Identifier.of(
                one.account().value(),
                List.of(
                    granted.title(),
                    granted.jurisdiction(),
                    granted.number(),
                    granted.issuer(),
                    granted.grantedOn(),
                    granted.validUntil())));
    var takenBack =
        member.certificates(one).stream()
            .anyMatch(held -> held.id().equals(id) && held.revokedOn() != null);
    return takenBack ? granted : granted.under(id);
  }

  private Credential theirs(SpecialistId specialist, String credential, Viewer viewer) {
    UUID id = Identifier.read(credential);
    var one = specialists.find(viewer.organization(), specialist);
    return member.certificates(one).stream()
        .filter(held -> held.id().value().equals(id))
        .findFirst()
        .orElseThrow(NotFound::new);
  }
}
