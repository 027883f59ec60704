package org.beenthere.partners;

import java.time.Instant;
import java.util.List;
import org.beenthere.consent.ConsentPaper;
import org.beenthere.partners.Referral.Step;
import org.jspecify.annotations.Nullable;

/// How it stands with somebody, as far as their partner may know.
///
/// @param steps what may be told, in order
/// @param scope what the person allowed, word for word
/// @param mayMeetNow whether two of the program may be asked for at once
public record ReferralStanding(
    Referral referral,
    List<Line> steps,
    ConsentPaper scope,
    boolean mayMeetNow,
    @Nullable WarmHandover handover,
    List<HandoverWord> words) {

  public record Line(Step step, Instant at) {}
}
