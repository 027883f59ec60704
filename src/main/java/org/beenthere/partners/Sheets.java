package org.beenthere.partners;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.beenthere.access.CodeWords;
import org.beenthere.access.NamelessKeys;
import org.beenthere.access.OneByOne;
import org.beenthere.access.WaitingAccounts;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Identifier;
import org.springframework.stereotype.Component;

/// The sheet that a referred person takes along. On it stand six words that open it once; the words
/// they sign in with are made when they open it, so that whoever printed the sheet does not know
/// them, and whoever opened it before the person did cannot hide it. Once the person has words in
/// another way, it opens nothing.
@Component
class Sheets {

  static final Duration HOLDS = Duration.ofDays(14);

  /// For so long a second tap shows the same words.
  static final Duration SHOWN_FOR = Duration.ofMinutes(10);

  private final FoldedSheetTable table;
  private final WaitingAccounts accounts;
  private final NamelessKeys keys;
  private final House house;
  private final Clock clock;
  private final OneByOne oneByOne = new OneByOne();

  Sheets(
      FoldedSheetTable table,
      WaitingAccounts accounts,
      NamelessKeys keys,
      House house,
      Clock clock) {
    this.table = table;
    this.accounts = accounts;
    this.keys = keys;
    this.house = house;
    this.clock = clock;
  }

  /// What came of opening a sheet.
  sealed interface Opening {
    record Opened(CodeWords words) implements Opening {}

    record Unknown() implements Opening {}

    record OpenedBefore(Instant at) implements Opening {}
  }

  /// @param form the form it came with: a second tap shows the same words
  Opening open(String typed, UUID form) {
    var mark = keys.markOfPhrase(typed);
    var known = Identifier.of(form, List.of(mark));
    return oneByOne.of(mark, () -> open(mark, known));
  }

  private Opening open(UUID mark, UUID form) {
    var now = clock.instant();
    var found = house.as(Asking.doorWith(mark), () -> table.shown(mark));
    if (found.isEmpty() || !now.isBefore(found.get().until())) {
      return new Opening.Unknown();
    }
    var sheet = found.get();
    var before = sheet.openedAt();
    if (before != null && !(form.equals(sheet.form()) && now.isBefore(before.plus(SHOWN_FOR)))) {
      return new Opening.OpenedBefore(before);
    }
    if (before == null && !accounts.waits(sheet.account())) {
      // They were handed words by the program, or took everything back. Whoever holds the sheet is
      // not told which, nor that either happened.
      return new Opening.Unknown();
    }
    if (before == null
        && !house.as(Asking.houseOf(sheet.organization()), () -> table.open(mark, form, now))) {
      return new Opening.OpenedBefore(now);
    }
    return accounts
        .give(sheet.account(), form)
        .<Opening>map(Opening.Opened::new)
        .orElseGet(Opening.Unknown::new);
  }
}
