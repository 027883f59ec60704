package org.beenthere.access;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/// The accounts of the house. Each verb is a transaction of its own, asked for by the door, because
/// an account belongs to a person and not to an organization.
@Service
public class Accounts {

  /// How often a new code name is tried before we give up; the first is nearly always free.
  private static final int TRIES = 50;

  private final AccountTable table;
  private final House house;
  private final Door door;
  private final PasswordEncoder passwords;
  private final Sessions sessions;
  private final HouseKey key;
  private final Clock clock;
  private final PassPhrases phrases = new PassPhrases();

  Accounts(
      AccountTable table,
      House house,
      Door door,
      PasswordEncoder passwords,
      Sessions sessions,
      HouseKey key,
      Clock clock) {
    this.table = table;
    this.house = house;
    this.door = door;
    this.passwords = passwords;
    this.sessions = sessions;
    this.key = key;
    this.clock = clock;
  }

  /// Opens an account that signs in with a password.
  ///
  /// @param signIn an e-mail address or a code name; case does not matter
  /// @param email where one-time links go, or null when there is no address
  /// @throws Refusal when the sign-in is taken
  public AccountId open(
      String signIn, @Nullable String email, String called, String password, Language language) {
    var hash = passwords.encode(PasswordRules.typed(password));
    return add(SignInName.of(signIn), address(email), called, hash, false, language)
        .map(Account::id)
        .orElseThrow(() -> new Refusal("access.signIn.taken"));
  }

  /// Opens an account for somebody who gives no e-mail address: we make up a code name and a pass
  /// phrase, to be shown once and written down. Both may be changed later, by the person.
  public CodeWords openWithCodeWords(String called, Language language) {
    return openWithCodeWords(called, language, UUID.randomUUID());
  }

  /// The same, for somebody who may tap twice: the same form gives the same pass phrase.
  ///
  /// @param form which form it was asked for with; nobody can tell the phrase from it
  public CodeWords openWithCodeWords(String called, Language language, UUID form) {
    var phrase = phrase(language, form);
    var account = openWithCodeName(called, language, passwords.encode(PassPhrases.heard(phrase)));
    return new CodeWords(account.id(), account.signIn(), phrase);
  }

  /// Opens an account under a code name.
  ///
  /// @param hash of the words it signs in with, or null as long as it has none
  Account openWithCodeName(String called, Language language, @Nullable String hash) {
    for (var tries = 0; tries < TRIES; tries++) {
      var account = add(phrases.codeName(language), null, called, hash, true, language);
      if (account.isPresent()) {
        return account.get();
      }
    }
    throw new IllegalStateException("all code names are taken");
  }

  /// Helps somebody back in who lost what they sign in with: a new pass phrase under the same name.
  /// Everything else that let them in is forgotten, and every session ends. Whoever calls this has
  /// made sure whom they are helping.
  ///
  /// @param form which form it was asked for with: a second tap gives the same words, so that those
  ///   hold that are seen
  public CodeWords renewCodeWords(AccountId id, UUID form) {
    var account = find(id).orElseThrow(NotFound::new);
    var phrase = phrase(account.language(), form);
    var hash = passwords.encode(PassPhrases.heard(phrase));
    door.does(() -> {
      table.changePassword(id, hash, true);
      table.forgetOtherWays(id);
    });
    sessions.endAll(id);
    return new CodeWords(id, account.signIn(), phrase);
  }

  String phrase(Language language, UUID form) {
    return PassPhrases.from(key.mark("code words", form.toString())).phrase(language);
  }

  private Optional<Account> add(
      String signIn,
      @Nullable String email,
      String called,
      @Nullable String hash,
      boolean passWords,
      Language language) {
    var account =
        new Account(
            AccountId.next(),
            signIn,
            email,
            called.strip(),
            hash,
            passWords,
            language,
            clock.instant(),
            null,
            0);
    try {
      door.does(() -> table.add(account));
    } catch (DuplicateKeyException taken) {
      return Optional.empty();
    }
    return Optional.of(account);
  }

  /// What accounts are called, for those that exist.
  public Map<AccountId, String> called(Collection<AccountId> accounts) {
    return house.as(
        Asking.HOUSE,
        () ->
            table.withIds(accounts).stream()
                .collect(Collectors.toMap(Account::id, Account::called)));
  }

  /// Ends every session of an account at once: its role has changed, or its password. Within a
  /// transaction also once it is committed, so that nobody keeps what they had a moment before.
  public void endSessions(AccountId account) {
    door.does(() -> table.sendOut(account));
    sessions.endAll(account);
  }

  /// Closes an account for good: nobody signs in with it again.
  public void close(AccountId account) {
    door.does(() -> table.close(account, clock.instant()));
    sessions.endAll(account);
  }

  /// Closes an account for good and forgets whose it was: for somebody who takes everything back.
  public void forget(AccountId account) {
    door.does(() -> table.forget(account, clock.instant()));
    sessions.endAll(account);
  }

  /// Where letters to an account go, if it has an address.
  public Optional<LetterBox> letterBox(AccountId id) {
    return find(id)
        .flatMap(account ->
            Optional.ofNullable(account.email())
                .map(email -> new LetterBox(email, account.language())));
  }

  /// Where letters to an account go, and in which language.
  public record LetterBox(String email, Language language) {}

  /// The account that signs in with this, if it is open.
  Optional<Account> signingInWith(String signIn) {
    return door.asks(() -> table.withSignIn(SignInName.of(signIn)));
  }

  /// The accounts whose links go to that address.
  List<Account> withEmail(String email) {
    return door.asks(() -> table.withEmail(email.strip().toLowerCase(Locale.ROOT)));
  }

  Optional<Account> find(AccountId id) {
    return door.asks(() -> table.withId(id));
  }

  void changeName(AccountId id, String called, Language language) {
    door.does(() -> table.changeName(id, called.strip(), language));
  }

  void changePassword(AccountId id, String password) {
    var hash = passwords.encode(PasswordRules.typed(password));
    door.does(() -> table.changePassword(id, hash, false));
  }

  void changeEmail(AccountId id, String email) {
    door.does(() -> table.changeEmail(id, email.strip().toLowerCase(Locale.ROOT)));
  }

  private static @Nullable String address(@Nullable String email) {
    return email == null || email.isBlank() ? null : email.strip().toLowerCase(Locale.ROOT);
  }
}
