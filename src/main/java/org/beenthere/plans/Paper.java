package org.beenthere.plans;

import org.beenthere.vocabulary.Language;

/// A plan as plain text in one language: exactly what is shown when somebody signs.
public record Paper(Language language, String text) {

  /// What a signature binds.
  public String sha256() {
    return Sha256.of(text);
  }
}
