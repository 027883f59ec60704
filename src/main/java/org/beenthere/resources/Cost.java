package org.beenthere.resources;

import java.util.regex.Pattern;

/// Whether a service costs something.
public enum Cost {
  FREE,
  SOME,
  UNKNOWN;

  /// The whole text, not a word in it: "ask about the first week free" costs something.
  private static final Pattern SAYS_FREE =
      Pattern.compile(
          "\\W*(it is |they are |always )?(free|no cost|no charge|no fees?|at no cost|at no charge"
              + "|gratis|gratuit[oa]?|kosteloos|sin costo|none)( of charge)?\\W*",
          Pattern.CASE_INSENSITIVE);

  /// Whether that says that it is free, and nothing else.
  static boolean isFree(String said) {
    return SAYS_FREE.matcher(said).matches();
  }
}
