package org.beenthere.pairings;

import java.time.Instant;
import java.util.UUID;
import org.beenthere.vocabulary.SpecialistId;

/// Somebody stands in for a colleague who is away.
///
/// @param specialistId who is away
/// @param coveringId who stands in
/// @param endsAt when whoever was away is back
public record Absence(
    UUID id, SpecialistId specialistId, SpecialistId coveringId, Instant startsAt, Instant endsAt) {

  /// Whether it has begun.
  public boolean isOn(Instant now) {
    return !now.isBefore(startsAt) && now.isBefore(endsAt);
  }
}
