package org.beenthere.plans;

/// Where somebody stands with one goal, in plain words: the stages of change of Prochaska and
/// DiClemente. It belongs to the goal and never to the person.
public enum Stage {
  NOT_NOW,
  THINKING,
  GETTING_READY,
  DOING,
  KEEPING
}
