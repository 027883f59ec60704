package org.beenthere.access;

import java.util.Locale;

/// How a name to sign in with is kept and looked up, so that it does not matter how it was typed.
final class SignInName {

  static final int LONGEST = 254;

  /// An e-mail address in lower case; anything else in lower case, without accents, and with
  /// hyphens where spaces were typed.
  static String of(String typed) {
    var text = typed.replaceAll("\\p{Cntrl}", "").strip();
    return cut(text.contains("@") ? text.toLowerCase(Locale.ROOT) : codeName(text));
  }

  private static String codeName(String text) {
    return PassPhrases.plain(text)
        .strip() // what an accent stood on may have been a space
        .replaceAll("[\\s_–—-]+", "-")
        .replaceFirst("^([a-z]+-[a-z]+?)-?([0-9]{2})$", "$1-$2");
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST)).strip();
  }

  private SignInName() {}
}
