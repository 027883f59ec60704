package org.beenthere.careteam;

/// Which goals somebody on the team sees.
public enum GoalChoice {
  /// All of them, those to come as well.
  ALL,
  /// Those that the person ticks.
  CHOSEN,
  NONE
}
