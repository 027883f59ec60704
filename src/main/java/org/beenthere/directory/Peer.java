package org.beenthere.directory;

import org.beenthere.certification.Standing.Certified;
import org.beenthere.places.Distance;
import org.beenthere.vocabulary.Way;
import org.jspecify.annotations.Nullable;

/// Somebody who was found, with the certificate as the register confirmed it just now.
///
/// @param away how far they are, or null when nobody said from where
public record Peer(Listing listing, Certified certificate, @Nullable Distance away) {

  /// Whether the two can meet in person.
  public boolean canMeet() {
    return away != null
        && listing.ways().contains(Way.IN_PERSON)
        && away.kilometres() <= listing.meetsKm();
  }
}
