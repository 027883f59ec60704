package org.beenthere.access;

import jakarta.annotation.PreDestroy;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.beenthere.access.LinkTable.Link;
import org.beenthere.access.LinkTable.Purpose;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Language;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Links that go to an e-mail address, work for a quarter of an hour, and work once. What stands in
/// them is 256 random bits; the database has only their hash.
///
/// Looking up who has an address, and sending, happens behind the answer to whoever asks, so that
/// neither its words nor its time tell who has an account here.
@Component
class OneTimeLinks {

  static final Duration LASTS = Duration.ofMinutes(15);

  private static final Logger LOG = LoggerFactory.getLogger(OneTimeLinks.class);
  private static final int PER_HOUR = 5;
  private static final int BYTES = 32;
  private static final int WAITING = 200;

  private final LinkTable table;
  private final Accounts accounts;
  private final Limiter limiter;
  private final Door door;
  private final HouseKey key;
  private final SignInMail mail;
  private final Clock clock;
  private final URI address;
  private final SecureRandom random = new SecureRandom();
  private final ThreadPoolExecutor behind =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          Thread.ofVirtual().name("links").factory(),
          new ThreadPoolExecutor.DiscardPolicy());

  OneTimeLinks(
      LinkTable table,
      Accounts accounts,
      Limiter limiter,
      Door door,
      HouseKey key,
      SignInMail mail,
      Clock clock,
      @Value("${beenthere.address}") URI address) {
    this.table = table;
    this.accounts = accounts;
    this.limiter = limiter;
    this.door = door;
    this.key = key;
    this.mail = mail;
    this.clock = clock;
    this.address = address;
  }

  boolean arePossible() {
    return mail.isPossible();
  }

  /// Sends a link to whoever has this address, if anybody does. Nobody learns whether.
  void send(String email) {
    var to = email.strip().toLowerCase(Locale.ROOT);
    behind(() -> {
      if (limiter.allow("link", to, PER_HOUR, Duration.ofHours(1))) {
        for (var account : accounts.withEmail(to)) {
          var link = make("/sign-in/link/", account.id(), Purpose.SIGN_IN, null);
          mail.signInLink(to, account.signIn(), link, account.language());
        }
      }
    });
  }

  /// Asks an address whether it belongs to this account. Until it answers, nothing changes.
  void askToConfirm(AccountId account, String email, Language language) {
    var to = email.strip().toLowerCase(Locale.ROOT);
    behind(() -> {
      if (limiter.allow("link", to, PER_HOUR, Duration.ofHours(1))) {
        mail.confirmationLink(to, make("/account/email/", account, Purpose.EMAIL, to), language);
      }
    });
  }

  /// Tells the address before, if there was another.
  private void tell(Account before, String email) {
    var old = before.email();
    if (old != null && !old.equals(email)) {
      behind(() -> mail.addressChanged(old, before.language()));
    }
  }

  boolean works(String token, Purpose purpose) {
    return door.asks(() -> table.works(hash(token), purpose, clock.instant()));
  }

  /// Uses a link to sign in up. An account that was closed since does not open again.
  Optional<Account> signIn(String token) {
    // One transaction: a new password forgets the link, so it waits until the account was read.
    return door.asks(() ->
        table
            .use(hash(token), Purpose.SIGN_IN, clock.instant())
            .map(Link::accountId)
            .flatMap(accounts::find));
  }

  /// Uses a confirmation up: links go to that address from now on, and the one before is told.
  boolean confirm(String token) {
    var link = door.asks(() -> table.use(hash(token), Purpose.EMAIL, clock.instant()));
    link.ifPresent(confirmed -> {
      var before = accounts.find(confirmed.accountId());
      var email = confirmed.email();
      if (email == null) {
        throw new IllegalStateException("a confirmation without an address");
      }
      accounts.changeEmail(confirmed.accountId(), email);
      before.ifPresent(account -> tell(account, email));
    });
    return link.isPresent();
  }

  /// Forgets links that ended a day ago.
  void forgetYesterday() {
    door.does(() -> table.forgetBefore(clock.instant().minus(Duration.ofDays(1))));
  }

  private URI make(String path, AccountId account, Purpose purpose, @Nullable String email) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    door.does(() -> table.add(hash(token), account, purpose, email, clock.instant().plus(LASTS)));
    return address.resolve(path + token);
  }

  private byte[] hash(String token) {
    return key.mark("link", token);
  }

  /// A mail that cannot be sent is our trouble and is logged by its kind; the person asks again.
  private void behind(Runnable work) {
    if (mail.isPossible()) {
      behind.execute(() -> {
        try {
          work.run();
        } catch (RuntimeException failure) {
          LOG.error("a link could not be sent: {}", failure.getClass().getName());
        }
      });
    }
  }

  @PreDestroy
  void close() {
    behind.close();
  }
}
