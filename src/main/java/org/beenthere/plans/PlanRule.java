package org.beenthere.plans;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a payer or a program asks of plans: how soon they are looked at again, and who else signs.
///
/// @param alsoSigns somebody beside the two, or null
/// @param alsoWithinDays within how many days after the plan came into force
public record PlanRule(
    UUID id,
    String called,
    int reviewDays,
    @Nullable AlsoSigns alsoSigns,
    @Nullable Integer alsoWithinDays) {

  /// As long as nobody asks for it sooner.
  public static final int USUAL_DAYS = 90;

  /// Somebody beside the two who signs where a rule asks for it.
  public enum AlsoSigns {
    CLINICIAN,
    GUARDIAN
  }

  /// The strictest of the rules: where there is none, ninety days.
  static int reviewDays(List<PlanRule> rules) {
    return rules.stream().mapToInt(PlanRule::reviewDays).min().orElse(USUAL_DAYS);
  }
}
