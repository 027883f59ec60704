package org.beenthere.referrals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.beenthere.access.Accounts;
import org.beenthere.access.CodeWords;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes requests from visitors: opens an account with code words for each, and puts the request
/// in.
///
/// The same form sent twice (a second tap, a page loaded again) gives the same code words for ten
/// minutes: the browser shows only the last answer, and the first may never have been seen. They
/// are held in memory for that long and nowhere else.
@Component
class Reception {

  private static final Duration SHOWN_FOR = Duration.ofMinutes(10);

  private final Referrals referrals;
  private final Accounts accounts;
  private final House house;
  private final Clock clock;
  private final Map<UUID, Receipt> receipts = new ConcurrentHashMap<>();

  Reception(Referrals referrals, Accounts accounts, House house, Clock clock) {
    this.referrals = referrals;
    this.accounts = accounts;
    this.house = house;
    this.clock = clock;
  }

  /// Receives a request.
  ///
  /// @param form the form it came with
  /// @return what to sign in with
  /// @throws Refusal when the form was received before, longer than ten minutes ago
  CodeWords receive(OrganizationId organization, AskForSupport asked, UUID form) {
    var now = clock.instant();
    receipts.values().removeIf(receipt -> receipt.isOver(now));
    return receipts
        .computeIfAbsent(form, key -> new Receipt(now))
        .words(() -> putIn(organization, asked, form));
  }

  /// Forgets what a guest asked for, and shows them out everywhere.
  ///
  /// @throws Refusal when they were welcomed meanwhile
  void takeBack(Viewer guest) {
    house.inOrganization(guest.organization(), () -> referrals.forget(guest.account()));
    accounts.forget(guest.account());
  }

  private CodeWords putIn(OrganizationId organization, AskForSupport asked, UUID form) {
    if (Asking.houseOf(organization).get(() -> referrals.knows(organization, form))) {
      throw new Refusal("referrals.receivedBefore");
    }
    var words = accounts.openWithCodeWords(asked.called(), asked.language());
    Asking.visitorOf(organization)
        .run(() -> referrals.receive(organization, words.account(), asked, form));
    return words;
  }

  /// What was handed out for one form.
  private static final class Receipt {
    private final Instant at;
    private @Nullable CodeWords words;

    Receipt(Instant at) {
      this.at = at;
    }

    boolean isOver(Instant now) {
      return at.plus(SHOWN_FOR).isBefore(now);
    }

    synchronized CodeWords words(Supplier<CodeWords> first) {
      var handedOut = words;
      if (handedOut == null) {
        handedOut = first.get();
        words = handedOut;
      }
      return handedOut;
    }
  }
}
