package org.beenthere.access;

import org.beenthere.shell.FormErrors;
import org.jspecify.annotations.Nullable;

/// A new password, and the old one as proof. Neither ever goes back to the page.
public record PasswordForm(String password, String newPassword) {

  public PasswordForm(@Nullable String password, @Nullable String newPassword) {
    this.password = password == null ? "" : password;
    this.newPassword = newPassword == null ? "" : newPassword;
  }

  FormErrors check(Account account) {
    var errors =
        FormErrors.none()
            .addIf(
                account.passwordHash() != null && password.isEmpty(),
                "password",
                "access.password.old.missing");
    PasswordRules.wrongWith(newPassword, account.signIn())
        .ifPresent(key -> errors.add("newPassword", key, PasswordRules.SHORTEST));
    return errors;
  }
}
