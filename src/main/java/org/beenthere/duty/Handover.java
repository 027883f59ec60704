package org.beenthere.duty;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.beenthere.vocabulary.AccountId;
import org.jspecify.annotations.Nullable;

/// Somebody on call asks somebody else to take it over.
///
/// @param back what they take over in return, or null
public record Handover(
    DutyId id,
    AccountId asks,
    AccountId asked,
    LocalDateTime starts,
    LocalDateTime ends,
    @Nullable Back back,
    State state,
    Instant askedAt) {

  /// Where it stands.
  public enum State {
    ASKED,
    ACCEPTED,
    DECLINED,
    TAKEN_BACK
  }

  /// What comes in return.
  public record Back(LocalDateTime starts, LocalDateTime ends) {}

  boolean isOpen() {
    return state == State.ASKED;
  }

  /// The stretch that is given away.
  public Turn given(ZoneId zone) {
    return new Turn(WallClock.moment(starts, zone), WallClock.moment(ends, zone), asks);
  }

  /// The stretch that comes in return, or null.
  public @Nullable Turn taken(ZoneId zone) {
    return back == null
        ? null
        : new Turn(
            WallClock.moment(back.starts(), zone), WallClock.moment(back.ends(), zone), asked);
  }
}
