package org.beenthere.monitoring;

import java.util.List;
import org.beenthere.participants.Participant;
import org.jspecify.annotations.Nullable;

/// Somebody who is quiet, as a line of *Today*.
///
/// @param days for how many days we have not heard from them
/// @param peer what the specialist is called who walks with them, or empty
/// @param dayOfTask since when a step waits for a human: in words, empty when it is today's
public record QuietLine(Participant person, Watch watch, long days, String peer, String dayOfTask) {

  /// The step that waits for a human, the earliest first, or null.
  public @Nullable LadderStep task() {
    return first(watch.steps(), LadderStep.State.TASK);
  }

  /// The step that comes next, or null.
  public @Nullable LadderStep next() {
    return first(watch.steps(), LadderStep.State.WAITING);
  }

  /// The last step of which something came, or null.
  public @Nullable LadderStep last() {
    return watch.steps().stream()
        .filter(step -> !step.open() && step.state() != LadderStep.State.STOPPED)
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  private static @Nullable LadderStep first(List<LadderStep> steps, LadderStep.State state) {
    return steps.stream().filter(step -> step.state() == state).findFirst().orElse(null);
  }
}
