package org.beenthere.directory;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Which countries lie next to each other: whoever lives by a border may well meet somebody from
/// across it.
final class Borders {

  private static final Map<String, List<String>> NEXT_TO =
      Map.ofEntries(
          Map.entry("US", List.of("CA", "MX")),
          Map.entry("CA", List.of("US")),
          Map.entry("MX", List.of("US")),
          Map.entry("NL", List.of("BE", "DE")),
          Map.entry("BE", List.of("NL", "DE", "FR")),
          Map.entry("DE", List.of("NL", "BE", "FR")),
          Map.entry("FR", List.of("BE", "DE", "ES")),
          Map.entry("ES", List.of("FR")),
          Map.entry("GB", List.of("IE")),
          Map.entry("IE", List.of("GB")));

  /// A country and those next to it.
  ///
  /// @param country ISO 3166-1 alpha-2
  static List<String> around(String country) {
    return Stream.concat(Stream.of(country), NEXT_TO.getOrDefault(country, List.of()).stream())
        .toList();
  }

  private Borders() {}
}
