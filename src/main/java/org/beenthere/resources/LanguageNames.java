package org.beenthere.resources;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.beenthere.shell.Words;

/// The languages a service is given in, by ISO 639, as files and people name them.
public final class LanguageNames {

  private static final Map<String, String> CODES = new HashMap<>();

  static {
    for (var code : Locale.getISOLanguages()) {
      for (var language : org.beenthere.vocabulary.Language.values()) {
        CODES.putIfAbsent(
            Locale.of(code).getDisplayLanguage(language.locale()).toLowerCase(Locale.ROOT), code);
      }
      CODES.putIfAbsent(
          Locale.of(code).getDisplayLanguage(Locale.of(code)).toLowerCase(Locale.ROOT), code);
    }
    CODES.put("american sign language", "ase");
    CODES.put("asl", "ase");
  }

  /// @param code as a file says it, perhaps with a region, or empty
  static Optional<String> code(String code, String name) {
    var bare = code.toLowerCase(Locale.ROOT).replaceFirst("[-_].*", "");
    if (bare.matches("[a-z]{2,3}")) {
      return Optional.of(bare);
    }
    return Optional.ofNullable(CODES.get(name.strip().toLowerCase(Locale.ROOT)));
  }

  /// What a language is called, as it calls itself.
  public static String name(String code, Words words) {
    if (code.equals("ase")) {
      return words.t("resources.language.ase");
    }
    var locale = Locale.of(code);
    var name = locale.getDisplayLanguage(locale);
    return name.isEmpty() ? code : name.substring(0, 1).toUpperCase(locale) + name.substring(1);
  }

  private LanguageNames() {}
}
