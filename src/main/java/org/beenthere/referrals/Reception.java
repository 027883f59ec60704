package org.beenthere.referrals;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.beenthere.access.Accounts;
import org.beenthere.access.CodeWords;
import org.beenthere.access.OneByOne;
import org.beenthere.access.PassPhrases;
import org.beenthere.access.SealedWords;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Component;

/// Takes requests from visitors: opens an account with code words for each, and puts the request
/// in.
///
/// The same form sent twice (a second tap, a page loaded again) gives the same code words for ten
/// minutes: the browser shows only the last answer, and the first may never have been seen. With
/// anything else in it, it is another request: the next person at a shared computer may have gone
/// back to the form of the one before, must be heard, and must not see words that are not theirs.
/// Code words are kept with the request, sealed with the secret of the house, and forgotten soon
/// after ([OldRequests]); a restart in between loses none.
@Component
class Reception {

  static final Duration SHOWN_FOR = Duration.ofMinutes(10);

  private final Referrals referrals;
  private final Accounts accounts;
  private final SealedWords sealedWords;
  private final House house;
  private final Clock clock;

  private final OneByOne oneByOne = new OneByOne();
  private final PassPhrases names = new PassPhrases();

  Reception(
      Referrals referrals, Accounts accounts, SealedWords sealedWords, House house, Clock clock) {
    this.referrals = referrals;
    this.accounts = accounts;
    this.sealedWords = sealedWords;
    this.house = house;
    this.clock = clock;
  }

  /// Receives a request.
  ///
  /// @param form the form it came with
  /// @return what to sign in with
  /// @throws Refusal when the form was received before, longer than ten minutes ago
  CodeWords receive(OrganizationId organization, AskForSupport asked, UUID form) {
    var known = knownBy(form, asked);
    return oneByOne.of(
        known,
        () -> handedOut(organization, known).orElseGet(() -> putIn(organization, asked, known)));
  }

  private static UUID knownBy(UUID form, AskForSupport asked) {
    return Identifier.of(
        form,
        List.of(
            asked.called(),
            asked.language(),
            asked.words(),
            Optional.ofNullable(asked.wished()),
            new TreeSet<>(asked.experiences()),
            new TreeSet<>(asked.ways()),
            asked.peer().times(),
            new TreeSet<>(asked.peer().needed()),
            new TreeSet<>(asked.peer().nice()),
            Optional.ofNullable(asked.peer().gender()),
            new TreeSet<>(asked.peer().communities()),
            asked.reach(),
            asked.home(),
            asked.intake().inOrder()));
  }

  /// Forgets what a guest asked for, and shows them out everywhere.
  ///
  /// @throws Refusal when they were welcomed meanwhile
  void takeBack(Viewer guest) {
    house.inOrganization(guest.organization(), () -> referrals.forget(guest.account()));
    accounts.forget(guest.account());
  }

  private Optional<CodeWords> handedOut(OrganizationId organization, UUID form) {
    var since = clock.instant().minus(SHOWN_FOR);
    return Asking.houseOf(organization)
        .get(() -> referrals.receipt(organization, form, since))
        .map(
            receipt -> sealedWords.open(receipt.sealedWords(), receipt.account(), form.toString()));
  }

  private CodeWords putIn(OrganizationId organization, AskForSupport asked, UUID form) {
    if (Asking.houseOf(organization).get(() -> referrals.knows(organization, form))) {
      throw new Refusal("referrals.receivedBefore");
    }
    var named = asked.called().isEmpty() ? asked.called(names.name(asked.language())) : asked;
    var words = accounts.openWithCodeWords(named.called(), named.language());
    var sealed = sealedWords.seal(words, form.toString());
    try {
      Asking.visitorOf(organization)
          .run(() -> referrals.receive(organization, words.account(), named, form, sealed, null));
    } catch (Refusal anotherNodeWasFaster) {
      accounts.forget(words.account());
      return handedOut(organization, form).orElseThrow(() -> anotherNodeWasFaster);
    }
    return words;
  }
}
