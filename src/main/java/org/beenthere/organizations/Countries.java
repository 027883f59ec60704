package org.beenthere.organizations;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.beenthere.vocabulary.Language;

/// Countries to choose from: those whose crisis lines we know, by the name they have in a language.
public final class Countries {

  private static final List<String> KNOWN =
      List.of("US", "NL", "BE", "GB", "IE", "CA", "AU", "NZ", "DE", "FR", "ES", "MX");

  /// A country.
  ///
  /// @param code ISO 3166-1 alpha-2
  public record Country(String code, String name) {}

  public static List<Country> named(Language language) {
    var order = Collator.getInstance(language.locale());
    return KNOWN.stream()
        .map(code -> new Country(code, Locale.of("", code).getDisplayCountry(language.locale())))
        .sorted(Comparator.comparing(Country::name, order))
        .toList();
  }

  private Countries() {}
}
