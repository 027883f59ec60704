package org.beenthere.partners;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.beenthere.consent.Carried;
import org.beenthere.partners.Referral.Step;
import org.jspecify.annotations.Nullable;

/// How it stands with somebody, as far as their partner may know.
///
/// @param steps what may be told, in order
/// @param carried the statement and the permission that go with it, whichever way it leaves
/// @param mayMeetNow whether two of the program may be asked for at once
public record ReferralStanding(
    Referral referral,
    List<Line> steps,
    Carried carried,
    boolean mayMeetNow,
    @Nullable WarmHandover handover,
    List<HandoverWord> words) {

  public ReferralStanding {
    Objects.requireNonNull(carried);
  }

  public record Line(Step step, Instant at) {}
}
