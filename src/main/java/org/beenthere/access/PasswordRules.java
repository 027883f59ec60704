package org.beenthere.access;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What makes a password good enough: length, and not being what everybody tries first. No rules
/// about signs and digits (NIST SP 800-63B-4, 3.1.1).
final class PasswordRules {

  static final int SHORTEST = 12;
  static final int LONGEST = 200;
  static final int WORDS = 4;

  private static final Set<String> COMMON = Set.copyOf(WordList.commonPasswords());

  /// The key of the sentence that says what is the matter, if anything is.
  static Optional<String> wrongWith(String password, String signIn) {
    if (password.length() > LONGEST) {
      return Optional.of("access.password.tooLong");
    }
    if (password.length() < SHORTEST && words(password).size() < WORDS) {
      return Optional.of("access.password.tooShort");
    }
    if (isGuessedFirst(password) || PassPhrases.heard(password).equals(PassPhrases.heard(signIn))) {
      return Optional.of("access.password.tooCommon");
    }
    return Optional.empty();
  }

  /// Whether it is a common password, with or without digits and signs around it, or the same few
  /// signs again and again.
  static boolean isGuessedFirst(String password) {
    var small = password.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    return COMMON.contains(small)
        || COMMON.contains(small.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", ""))
        || COMMON.stream().anyMatch(common -> small.equals(common + common))
        || small.matches("[0-9]*")
        || small.chars().distinct().count() < 5;
  }

  /// Different words of three letters or more.
  private static Set<String> words(String password) {
    return Arrays.stream(password.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
        .filter(word -> word.length() >= 3)
        .collect(Collectors.toSet());
  }

  /// The same password typed on another keyboard is the same password.
  static String typed(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }

  private PasswordRules() {}
}
