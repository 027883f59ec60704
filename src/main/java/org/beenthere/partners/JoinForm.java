package org.beenthere.partners;

import org.beenthere.shell.EmailAddress;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;

/// What somebody at a partner makes their way in with.
public record JoinForm(String called, String signIn, String password) {

  private static final int SHORTEST = 12;

  public JoinForm {
    called = FormText.oneLine(called);
    signIn = FormText.oneLine(signIn);
    password = FormText.asIs(password);
  }

  FormErrors check() {
    return FormErrors.none()
        .require("called", called, "partners.join.called.missing")
        .atMost(80, "called", called)
        .require("signIn", signIn, "partners.join.signIn.missing")
        .atMost(80, "signIn", signIn)
        .addIf(!EmailAddress.mayBeSignedInWith(signIn), "signIn", "form.email.wrong")
        .addIf(password.length() < SHORTEST, "password", "organizations.setup.password.short")
        .atMost(200, "password", password);
  }
}
