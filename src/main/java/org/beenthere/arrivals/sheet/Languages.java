package org.beenthere.arrivals.sheet;

import java.util.Map;
import java.util.Optional;
import org.beenthere.vocabulary.Language;

/// The languages of the house by the names that lists give them.
public final class Languages {

  private static final Map<String, Language> NAMES =
      Map.ofEntries(
          Map.entry("english", Language.EN),
          Map.entry("en", Language.EN),
          Map.entry("eng", Language.EN),
          Map.entry("ingles", Language.EN),
          Map.entry("engels", Language.EN),
          Map.entry("spanish", Language.ES),
          Map.entry("es", Language.ES),
          Map.entry("spa", Language.ES),
          Map.entry("espanol", Language.ES),
          Map.entry("castellano", Language.ES),
          Map.entry("spaans", Language.ES),
          Map.entry("dutch", Language.NL),
          Map.entry("nl", Language.NL),
          Map.entry("nld", Language.NL),
          Map.entry("neerlandes", Language.NL),
          Map.entry("holandes", Language.NL),
          Map.entry("nederlands", Language.NL));

  /// The language, if the house speaks it.
  public static Optional<Language> of(String said) {
    return Optional.ofNullable(NAMES.get(Titles.words(said)));
  }

  private Languages() {}
}
