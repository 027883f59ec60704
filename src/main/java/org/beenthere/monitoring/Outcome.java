package org.beenthere.monitoring;

/// What became of a step that a human took.
public enum Outcome {
  /// They were reached.
  REACHED,
  /// It was done; whether they heard is not known.
  DONE,
  NO_ANSWER,
  /// It is left out this time.
  NOT_NOW;

  LadderStep.State state() {
    return switch (this) {
      case REACHED, DONE -> LadderStep.State.DONE;
      case NO_ANSWER -> LadderStep.State.NO_ANSWER;
      case NOT_NOW -> LadderStep.State.SKIPPED;
    };
  }
}
