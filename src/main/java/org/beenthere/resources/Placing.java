package org.beenthere.resources;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.beenthere.places.Found;
import org.beenthere.places.Point;
import org.jspecify.annotations.Nullable;

/// Where an address is, by its postal code or its town. Asks once for each.
final class Placing {

  private final BiFunction<String, String, Found> places;
  private final Map<String, Optional<Point>> known = new HashMap<>();

  /// @param places finds a place by what somebody wrote and a country
  Placing(BiFunction<String, String, Found> places) {
    this.places = places;
  }

  /// @param country ISO 3166-1
  @Nullable Point find(String code, String town, String region, String country) {
    var byCode = code.isBlank() ? null : asked(code, country);
    if (byCode != null || town.isBlank()) {
      return byCode;
    }
    var within = region.isBlank() ? null : asked(town + ", " + region, country);
    return within == null ? asked(town, country) : within;
  }

  private @Nullable Point asked(String text, String country) {
    if (text.length() > 120) {
      return null;
    }
    return known
        .computeIfAbsent(
            country + " " + text,
            unseen ->
                switch (places.apply(text, country)) {
                  case Found.One(var place) -> Optional.of(place.point());
                  case Found.Several(var several) -> Optional.of(several.getFirst().point());
                  case Found.Nothing nothing -> Optional.empty();
                })
        .orElse(null);
  }
}
