package org.beenthere.specialists;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beenthere.shell.Choice;
import org.beenthere.shell.Words;

/// The languages that a specialist may speak or sign, by ISO 639-1 or 639-3. A spoken language is
/// called as it calls itself, so that whoever needs it recognizes it; a signed one in the reader's.
public final class SpokenLanguages {

  private static final List<String> SIGNED = List.of("ase", "dse");
  private static final List<String> SPOKEN =
      List.of(
          "en", "es", "nl", "ar", "de", "fa", "fr", "hi", "ht", "it", "ja", "ko", "pl", "pt", "ru",
          "so", "tr", "uk", "vi", "zh");

  /// All that may be chosen.
  public static List<String> codes() {
    return Stream.of(SPOKEN, SIGNED).flatMap(Collection::stream).toList();
  }

  /// What the language of that code is called.
  public static String name(String code, Words words) {
    if (SIGNED.contains(code)) {
      return words.t("specialists.signed." + code);
    }
    var locale = Locale.of(code);
    var name = locale.getDisplayLanguage(locale);
    return name.isEmpty() ? code : name.substring(0, 1).toUpperCase(locale) + name.substring(1);
  }

  /// The languages in a row: "English, Español".
  public static String names(Collection<String> codes, Words words) {
    return codes.stream().map(code -> name(code, words)).collect(Collectors.joining(", "));
  }

  /// All of them to choose from. One that somebody has already stays, whichever it is.
  public static List<Choice> choices(Collection<String> chosen, Words words) {
    return Stream.of(SPOKEN, SIGNED, chosen)
        .flatMap(Collection::stream)
        .distinct()
        .map(code -> new Choice(code, name(code, words), "", chosen.contains(code)))
        .toList();
  }

  static boolean isKnown(String code) {
    return SPOKEN.contains(code) || SIGNED.contains(code);
  }

  private SpokenLanguages() {}
}
