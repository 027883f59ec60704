package org.beenthere.vocabulary;

import java.util.Locale;

/// A language the house speaks on every page.
public enum Language {
  EN("English"),
  ES("Español"),
  NL("Nederlands");

  private final String ownName;

  Language(String ownName) {
    this.ownName = ownName;
  }

  /// What the language calls itself.
  public String ownName() {
    return ownName;
  }

  /// ISO 639-1, as in `lang` attributes and addresses.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Locale locale() {
    return Locale.of(code());
  }

  /// The language of that code, English when we do not speak it.
  public static Language of(String code) {
    for (var language : values()) {
      if (language.code().equalsIgnoreCase(code)) {
        return language;
      }
    }
    return EN;
  }
}
