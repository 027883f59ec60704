package org.beenthere.access;

import java.nio.charset.StandardCharsets;
import org.beenthere.vocabulary.AccountId;
import org.springframework.stereotype.Component;

/// Locks code words away for the short time in which they may have to be shown once more. What is
/// locked opens with the secret of this house alone, which is not in the database.
@Component
public class SealedWords {

  private final HouseKey key;

  SealedWords(HouseKey key) {
    this.key = key;
  }

  /// @param forWhat what they are shown for; they open for nothing else
  public byte[] seal(CodeWords words, String forWhat) {
    var text = words.codeName() + "\n" + words.passPhrase();
    return key.seal(text.getBytes(StandardCharsets.UTF_8), whose(words.account(), forWhat));
  }

  /// @throws IllegalStateException when they were sealed for somebody or something else
  public CodeWords open(byte[] sealed, AccountId account, String forWhat) {
    var text = new String(key.open(sealed, whose(account, forWhat)), StandardCharsets.UTF_8);
    var end = text.indexOf('\n');
    return new CodeWords(account, text.substring(0, end), text.substring(end + 1));
  }

  private static String whose(AccountId account, String forWhat) {
    return "code words of " + account + " for " + forWhat;
  }
}
