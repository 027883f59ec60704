package org.beenthere.referrals;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beenthere.access.Accounts;
import org.beenthere.vocabulary.Language;
import org.springframework.stereotype.Component;

/// Opens accounts with code words, until `access` does.
@Component
class CodeWordAccounts {

  private static final List<String> WORDS =
      List.of(
          "quiet", "heron", "river", "maple", "stone", "amber", "cedar", "lantern", "meadow",
          "harbor", "willow", "ember", "pebble", "copper", "linen", "orchard");

  private final Accounts accounts;
  private final SecureRandom chance = new SecureRandom();

  CodeWordAccounts(Accounts accounts) {
    this.accounts = accounts;
  }

  CodeWords openWithCodeWords(String called, Language language) {
    var codeName = some(3, "-") + "-" + chance.nextInt(1_000_000);
    var passPhrase = some(8, " ");
    var account = accounts.open(codeName, null, called, passPhrase, language);
    return new CodeWords(account, codeName, passPhrase);
  }

  private String some(int count, String between) {
    return Stream.generate(() -> WORDS.get(chance.nextInt(WORDS.size())))
        .limit(count)
        .collect(Collectors.joining(between));
  }
}
