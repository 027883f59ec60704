package org.beenthere.access;

import org.beenthere.shell.EmailAddress;
import org.beenthere.shell.FormErrors;

/// An e-mail address as somebody typed it. Whether it is one, only a mail can tell; what cannot be
/// one is said at once.
final class EmailForm {

  static FormErrors check(String email) {
    return FormErrors.none()
        .require("email", email, "access.email.missing")
        .atMost(EmailAddress.LONGEST, "email", email)
        .addIf(!EmailAddress.isOne(email.strip()), "email", "form.email.wrong");
  }

  private EmailForm() {}
}
