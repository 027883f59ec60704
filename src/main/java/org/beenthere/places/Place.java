package org.beenthere.places;

import org.jspecify.annotations.Nullable;

/// A postal code or a town.
///
/// @param key names it in an address: `us-37201`, `us-tn-nashville`
/// @param code the postal code, or null when this is a whole town
/// @param subdivision ISO 3166-2: `US-TN`, `NL-UT`
/// @param country ISO 3166-1 alpha-2
/// @param point the middle of it
public record Place(
    String key,
    @Nullable String code,
    String name,
    String subdivision,
    String country,
    Point point) {

  public Distance to(Place other) {
    return point.to(other.point);
  }
}
