package org.beenthere.plans;

/// How parts of a plan that are not words read as a sentence.
interface Phrasing {

  /// How often and how the two meet; empty while nothing was said.
  String rhythm(Agreement agreement);

  String step(Step step);

  String quietStep(QuietStep step);

  /// When to stop and leave the door open; empty while nothing was said.
  String stop(Agreement agreement);
}
