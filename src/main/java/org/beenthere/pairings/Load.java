package org.beenthere.pairings;

/// What walking with people takes of a specialist.
///
/// @param places how many of their places are taken, by weight
/// @param minutes how many minutes of a week it takes, as far as that is agreed
public record Load(int places, int minutes) {

  static final Load NONE = new Load(0, 0);
}
