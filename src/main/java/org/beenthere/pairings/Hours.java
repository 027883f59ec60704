package org.beenthere.pairings;

/// The hours that a specialist has for people in a week, and what is left of them. All in minutes,
/// so that nothing is rounded on the way.
///
/// @param has how many they have
/// @param taken how many the people take with whom they walk, which may be more
/// @param each how many one more person takes; more than none
public record Hours(int has, int taken, int each) {

  public Hours {
    if (each < 1) {
      throw new IllegalArgumentException("everybody takes some time");
    }
  }

  /// For how many more people they last.
  public int people() {
    return Math.max(0, (has - taken) / each);
  }

  /// With so many more people who are promised.
  public Hours with(int more) {
    return new Hours(has, taken + more * each, each);
  }

  /// How many whole hours are taken, as it is said: an hour that was begun counts.
  public int saidTaken() {
    return (taken + 59) / 60;
  }

  public int saidHas() {
    return has / 60;
  }
}
