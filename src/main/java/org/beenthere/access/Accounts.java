package org.beenthere.access;

import java.time.Clock;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Service;

/// The accounts of the house. Each verb is a transaction of its own, asked for by the door, because
/// an account belongs to a person and not to an organization.
@Service
public class Accounts {

  private final AccountTable table;
  private final House house;
  private final PasswordEncoder passwords;
  private final FindByIndexNameSessionRepository<?> sessions;
  private final Clock clock;

  Accounts(
      AccountTable table,
      House house,
      PasswordEncoder passwords,
      FindByIndexNameSessionRepository<?> sessions,
      Clock clock) {
    this.table = table;
    this.house = house;
    this.passwords = passwords;
    this.sessions = sessions;
    this.clock = clock;
  }

  /// Opens an account that signs in with a password.
  ///
  /// @param signIn an e-mail address or a code name; case does not matter
  /// @param email where one-time links go, or null when there is no address
  /// @throws Refusal when the sign-in is taken
  public AccountId open(
      String signIn, @Nullable String email, String called, String password, Language language) {
    var account =
        new Account(
            AccountId.next(),
            signIn.strip().toLowerCase(Locale.ROOT),
            email,
            called.strip(),
            passwords.encode(password),
            language,
            clock.instant(),
            null);
    try {
      house.as(
          Asking.DOOR,
          () -> {
            table.add(account);
            return null;
          });
    } catch (DuplicateKeyException taken) {
      throw new Refusal("access.signIn.taken");
    }
    return account.id();
  }

  /// What accounts are called, for those that exist.
  public Map<AccountId, String> called(Collection<AccountId> accounts) {
    return house.as(
        Asking.HOUSE,
        () ->
            table.withIds(accounts).stream()
                .collect(Collectors.toMap(Account::id, Account::called)));
  }

  /// The account that signs in with this, if it is open.
  Optional<Account> signingInWith(String signIn) {
    return house.as(Asking.DOOR, () -> table.withSignIn(signIn.strip().toLowerCase(Locale.ROOT)));
  }

  Optional<Account> find(AccountId id) {
    return house.as(Asking.DOOR, () -> table.withId(id));
  }

  /// Ends every session of an account at once: its role has changed, or its password.
  public void endSessions(AccountId account) {
    sessions.findByPrincipalName(account.toString()).keySet().forEach(sessions::deleteById);
  }
}
