package org.beenthere.access;

import java.util.Optional;
import java.util.UUID;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Language;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/// Accounts of people who are not told their words yet: what they sign in with is made when they
/// come for it. Whoever was helped in another way meanwhile has words already, and these are never
/// replaced here: a sheet that lay about must not lead past the person into their record.
@Service
public class WaitingAccounts {

  private final Accounts accounts;
  private final AccountTable table;
  private final Door door;
  private final PasswordEncoder passwords;

  WaitingAccounts(Accounts accounts, AccountTable table, Door door, PasswordEncoder passwords) {
    this.accounts = accounts;
    this.table = table;
    this.door = door;
    this.passwords = passwords;
  }

  /// Opens an account that nobody can sign in to yet.
  public AccountId open(String called, Language language) {
    return accounts.openWithCodeName(called, language, null).id();
  }

  /// Whether it still waits for its first words.
  public boolean waits(AccountId id) {
    return accounts.find(id).filter(one -> one.passwordHash() == null).isPresent();
  }

  /// The first words of an account. Nothing when it has others by now, or is gone.
  ///
  /// @param form which form it was asked for with: a second tap gives the same words
  public Optional<CodeWords> give(AccountId id, UUID form) {
    return accounts
        .find(id)
        .flatMap(account -> {
          var phrase = accounts.phrase(account.language(), form);
          var heard = PassPhrases.heard(phrase);
          return isFirst(id, heard) || isTheirs(id, heard)
              ? Optional.of(new CodeWords(id, account.signIn(), phrase))
              : Optional.empty();
        });
  }

  private boolean isFirst(AccountId id, String heard) {
    var hash = passwords.encode(heard);
    return door.asks(() -> table.giveFirstWords(id, hash));
  }

  private boolean isTheirs(AccountId id, String heard) {
    return accounts
        .find(id)
        .filter(one -> one.passWords() && passwords.matches(heard, one.passwordHash()))
        .isPresent();
  }
}
