package org.beenthere.plans;

import org.jspecify.annotations.Nullable;

/// How parts of a plan that are not words read as a sentence.
interface Phrasing {

  /// How often and how the two meet; empty while nothing was said.
  String rhythm(Agreement agreement);

  /// Where somebody stands with a goal; empty while nothing was said.
  default String stage(@Nullable Stage stage) {
    return stage == null ? "" : stage.name();
  }

  String step(Step step);

  String quietStep(QuietStep step);

  /// When to stop and leave the door open; empty while nothing was said.
  String stop(Agreement agreement);
}
