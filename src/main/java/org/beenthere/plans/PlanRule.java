package org.beenthere.plans;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a payer or a program asks of plans: how soon there is a first one, how soon it is looked at
/// again, and who else signs.
///
/// @param firstDays within how many days of the welcome a first plan is asked for, or null
/// @param alsoSigns somebody beside the two, or null
/// @param alsoWithinDays within how many days after the plan came into force
/// @param source where it is written down, or empty
/// @param since since when it holds here; null until it is added
/// @param endedAt until when it held, or null
public record PlanRule(
    UUID id,
    String called,
    int reviewDays,
    @Nullable Integer firstDays,
    @Nullable AlsoSigns alsoSigns,
    @Nullable Integer alsoWithinDays,
    String source,
    @Nullable Instant since,
    @Nullable Instant endedAt) {

  /// As long as nobody asks for it sooner.
  public static final int USUAL_DAYS = 90;

  /// Somebody beside the two who signs where a rule asks for it.
  public enum AlsoSigns {
    CLINICIAN,
    GUARDIAN
  }

  /// Those that held at a moment. What is added or ended later changes nothing for a plan signed
  /// then.
  static List<PlanRule> held(List<PlanRule> rules, Instant at) {
    return rules.stream().filter(rule -> rule.holds(at)).toList();
  }

  private boolean holds(Instant at) {
    return (since == null || !since.isAfter(at)) && (endedAt == null || endedAt.isAfter(at));
  }

  /// The strictest of the rules: where there is none, ninety days.
  static int reviewDays(List<PlanRule> rules) {
    return rules.stream().mapToInt(PlanRule::reviewDays).min().orElse(USUAL_DAYS);
  }

  /// Within how many days of the welcome the strictest of the rules wants a first plan; empty where
  /// none asks for it.
  static OptionalInt firstDays(List<PlanRule> rules) {
    return rules.stream()
        .map(PlanRule::firstDays)
        .filter(Objects::nonNull)
        .mapToInt(Integer::intValue)
        .min();
  }
}
