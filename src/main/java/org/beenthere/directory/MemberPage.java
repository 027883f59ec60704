package org.beenthere.directory;

import beenthere.pages.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.beenthere.certification.Credential;
import org.beenthere.certification.Register;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Page;
import org.beenthere.specialists.Specialist;
import org.springframework.stereotype.Component;

/// What a manager sees of one specialist of the team: their certificates, and whether they are
/// shown in public.
@Component
class MemberPage {

  private final Register register;
  private final Templates templates;

  MemberPage(Register register, Templates templates) {
    this.register = register;
    this.templates = templates;
  }

  /// @param why the reason not to show them, as typed
  JteModel show(Specialist one, CertificateForm form, String why, FormErrors errors, Page page) {
    var today = page.words().today();
    return templates.directoryCertificates(
        page,
        one,
        certificates(one).stream()
            .map(held -> CertificateLine.of(held, today, page.words()))
            .toList(),
        form,
        why,
        errors);
  }

  /// What this organization keeps; certificates from elsewhere are theirs to change.
  List<Credential> certificates(Specialist one) {
    return register.heldBy(one.account()).stream()
        .filter(held -> held.organization().equals(one.organization()))
        .toList();
  }
}
