package org.beenthere.organizations;

import java.util.Optional;
import java.util.stream.Stream;
import org.beenthere.shell.EmailAddress;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.jspecify.annotations.Nullable;

/// Somebody who is to work here.
///
/// @param password a first password, told to them in person; they change it on their own page
public record StaffForm(String called, String signIn, String hat, String password) {

  static final StaffForm EMPTY = new StaffForm("", "", Hat.MANAGER.name(), "");

  public StaffForm {
    called = FormText.oneLine(called);
    signIn = FormText.oneLine(signIn);
    hat = FormText.stripped(hat);
    password = FormText.asIs(password);
  }

  FormErrors check() {
    return FormErrors.none()
        .require("called", called, "organizations.staff.called.missing")
        .atMost(80, "called", called)
        .require("signIn", signIn, "organizations.staff.signIn.missing")
        .atMost(80, "signIn", signIn)
        .addIf(!EmailAddress.mayBeSignedInWith(signIn), "signIn", "form.email.wrong")
        .addIf(given(hat).isEmpty(), "hat", "organizations.staff.hat.missing")
        .addIf(password.length() < 12, "password", "organizations.setup.password.short");
  }

  @Nullable String email() {
    return signIn.contains("@") ? signIn : null;
  }

  Hat role() {
    return given(hat).orElseThrow(NotFound::new);
  }

  /// The hat of that name, if an administrator gives it out.
  static Optional<Hat> given(String name) {
    return Stream.of(Hat.MANAGER, Hat.ADMINISTRATOR)
        .filter(one -> one.name().equals(name))
        .findFirst();
  }
}
