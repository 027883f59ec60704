package org.beenthere.plans;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A step toward a goal.
///
/// @param who who helps, in the person's words, or empty
/// @param by until when, or null
public record Step(StepId id, String words, String who, @Nullable LocalDate by) {

  public Step {
    words = Objects.requireNonNullElse(words, "");
    who = Objects.requireNonNullElse(who, "");
  }
}
