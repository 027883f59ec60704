package org.beenthere.access;

import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Checks a name and a password. It takes as long for a name that nobody has, so that the time of
/// the answer does not tell who has an account here.
@Component
class PasswordCheck {

  private static final int LONGEST = 1000;

  private final Accounts accounts;
  private final PasswordEncoder passwords;
  private final String nobodys;

  PasswordCheck(Accounts accounts, PasswordEncoder passwords) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.nobodys = passwords.encode(new PassPhrases().phrase(org.beenthere.vocabulary.Language.EN));
  }

  /// The account, when name and password go together.
  Optional<Account> check(String signIn, String password) {
    var account = accounts.signingInWith(signIn);
    var right = matches(account, password);
    return right ? account : Optional.empty();
  }

  /// Whether this is the account's password.
  boolean isOf(Account account, String password) {
    return matches(Optional.of(account), password);
  }

  private boolean matches(Optional<Account> account, String password) {
    var hash = account.map(Account::passwordHash).orElse(nobodys);
    var typed = password.length() > LONGEST ? "" : password;
    var words = account.map(Account::passWords).orElse(false);
    var counts = words ? PassPhrases.heard(typed) : PasswordRules.typed(typed);
    return passwords.matches(counts, hash) && !hash.equals(nobodys);
  }
}
