package org.beenthere.resources;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where a service is: a location in the words of HSDS.
///
/// @param knownAs its identifier in the file it came with
/// @param note how to get there or in
public record Spot(
    UUID id,
    String knownAs,
    String name,
    String note,
    String street,
    String town,
    String region,
    String postalCode,
    String country,
    double latitude,
    double longitude) {

  /// The address on one line.
  public String line() {
    return Stream.of(
            street,
            town,
            Stream.of(region, postalCode)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" ")))
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(", "));
  }
}
