package org.beenthere.access;

import java.util.regex.Pattern;
import org.beenthere.shell.FormErrors;

/// An e-mail address as somebody typed it. Whether it is one, only a mail can tell; what cannot be
/// one is said at once.
final class EmailForm {

  static final int LONGEST = 254;

  private static final Pattern ADDRESS =
      Pattern.compile("[^@\\s,;<>\"]{1,64}@[^@\\s,;<>\"]+\\.[^@\\s,;<>\"]{2,}");

  static FormErrors check(String email) {
    return FormErrors.none()
        .require("email", email, "access.email.missing")
        .atMost(LONGEST, "email", email)
        .addIf(!ADDRESS.matcher(email.strip()).matches(), "email", "access.email.wrong");
  }

  private EmailForm() {}
}
