package org.beenthere.access;

import org.beenthere.shell.FormErrors;
import org.springframework.stereotype.Component;

/// Asks for the password once more before something important changes: a session left open on a
/// table is not enough.
@Component
class OwnPassword {

  private static final int FREE = 5;

  private final PasswordCheck passwords;
  private final Limiter limiter;

  OwnPassword(PasswordCheck passwords, Limiter limiter) {
    this.passwords = passwords;
    this.limiter = limiter;
  }

  /// Adds what is the matter at the field `password`. An account without a password has nothing to
  /// ask for.
  void confirm(Account account, String typed, FormErrors errors) {
    if (account.passwordHash() == null) {
      return;
    }
    var who = account.id().toString();
    var wait = limiter.begin("own password", who, FREE);
    if (wait.isPositive()) {
      errors.add("password", "access.later", Waits.minutes(wait));
    } else if (passwords.isOf(account, typed)) {
      limiter.forget("own password", who);
    } else {
      errors.add("password", "access.password.old.wrong");
    }
  }
}
