package org.beenthere.duty;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.beenthere.vocabulary.AccountId;
import org.jspecify.annotations.Nullable;

/// One stretch of time that goes before what holds every week.
///
/// @param account who is on call then, or null when nobody is
/// @param starts on the wall of the organization
public record Cover(
    DutyId id,
    @Nullable AccountId account,
    LocalDateTime starts,
    LocalDateTime ends,
    Instant madeAt) {

  Turn in(ZoneId zone) {
    return new Turn(WallClock.moment(starts, zone), WallClock.moment(ends, zone), account);
  }
}
