package org.beenthere.pairings;

/// How much walking with somebody takes, as the two who work on it see it: half a place, one, or
/// two. It says nothing about the person.
public enum Weight {
  LIGHT(1),
  ORDINARY(2),
  HEAVY(4);

  private final int halves;

  Weight(int halves) {
    this.halves = halves;
  }

  /// How many halves of a place.
  public int halves() {
    return halves;
  }
}
