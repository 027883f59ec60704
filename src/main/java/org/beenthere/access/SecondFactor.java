package org.beenthere.access;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.beenthere.access.SecondFactorTable.Stored;
import org.beenthere.storage.HouseClock;
import org.beenthere.vocabulary.AccountId;
import org.springframework.stereotype.Component;

/// The second step at sign-in, for who wants it: a code from an app on their phone, or one of eight
/// recovery codes. Every code works once.
@Component
class SecondFactor {

  private final SecondFactorTable table;
  private final Door door;
  private final HouseKey key;
  private final HouseClock clock;
  private final SecureRandom random = new SecureRandom();

  SecondFactor(SecondFactorTable table, Door door, HouseKey key, HouseClock clock) {
    this.table = table;
    this.door = door;
    this.key = key;
    this.clock = clock;
  }

  /// Whether the account is asked for a second step.
  boolean isOn(AccountId account) {
    return door.asks(() -> table.of(account))
        .filter(stored -> stored.confirmedAt() != null)
        .isPresent();
  }

  /// Begins setting it up with a new secret.
  void begin(AccountId account) {
    var secret = new byte[Totp.SECRET];
    random.nextBytes(secret);
    door.does(() -> table.begin(account, key.seal(secret, account.toString())));
  }

  /// The secret while it is being set up, as an app takes it.
  Optional<String> beingSetUp(AccountId account) {
    return door.asks(() -> table.of(account))
        .filter(stored -> stored.confirmedAt() == null)
        .map(stored -> Totp.written(secret(account, stored)));
  }

  /// Sets it up for good, with the first code as proof that the app has the secret.
  ///
  /// @return the recovery codes, shown once; nothing when the code was wrong
  Optional<List<String>> confirm(AccountId account, String code) {
    return door.asks(() -> {
      if (!useStep(account, code) || !table.confirm(account, clock.instant())) {
        return Optional.empty();
      }
      return Optional.of(newCodes(account));
    });
  }

  /// Takes a code from the app or a recovery code, and uses it up.
  boolean take(AccountId account, String typed) {
    var heard = RecoveryCodes.heard(typed);
    return door.asks(() ->
        heard.matches("[0-9]{6}")
            ? useStep(account, heard)
            : table.useCode(account, hash(account, heard)));
  }

  /// Makes new recovery codes; the old ones work no more.
  List<String> renewCodes(AccountId account) {
    return door.asks(() -> newCodes(account));
  }

  int codesLeft(AccountId account) {
    return door.asks(() -> table.codesLeft(account));
  }

  void end(AccountId account) {
    door.does(() -> table.remove(account));
  }

  private boolean useStep(AccountId account, String code) {
    var stored = table.of(account);
    var step =
        stored
            .map(found ->
                Totp.step(secret(account, found), code.strip(), realTime(), found.lastStep()))
            .orElse(OptionalLong.empty());
    return step.isPresent() && table.use(account, step.getAsLong());
  }

  /// A phone knows nothing of a demo house that is ahead of its time.
  private Instant realTime() {
    return clock.instant().minus(clock.ahead());
  }

  private List<String> newCodes(AccountId account) {
    var codes = RecoveryCodes.make(random);
    table.replaceCodes(
        account, codes.stream().map(code -> hash(account, RecoveryCodes.heard(code))).toList());
    return codes;
  }

  private byte[] hash(AccountId account, String code) {
    return key.mark("recovery " + account, code);
  }

  private byte[] secret(AccountId account, Stored stored) {
    return key.open(stored.secret(), account.toString());
  }
}
