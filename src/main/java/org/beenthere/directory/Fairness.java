package org.beenthere.directory;

/// In which order people are shown: the nearest first, and whoever is leaned on less comes before
/// whoever is leaned on more. Never by stars, clicks or money.
///
/// Each specialist counts as further away than they are, by their *burden*: the share of their
/// places that is taken, times [#FULL]; and [#NO_ROOM] more when no place is free. Whoever is both
/// closer and freer can therefore never stand behind whoever is farther and fuller; equal ranks are
/// kept apart by the identifier, so that the order is the same each time.
final class Fairness {

  /// How many metres nearly all places taken weigh: about half an hour's drive.
  static final int FULL = 30_000;

  /// How many metres more it weighs that there is no free place at all.
  static final int NO_ROOM = 100_000;

  /// How many metres away somebody counts as who keeps their town: as far as *near* reaches. The
  /// same wherever one looks from, so that the order tells nothing of where they are.
  static final int SOMEWHERE = 80_000;

  /// @param free how many of the places are free
  static int burden(int places, int free) {
    if (free <= 0) {
      return FULL + NO_ROOM;
    }
    return (int) Math.round((double) FULL * (places - free) / places);
  }

  /// What the order goes by, in metres.
  static long rank(double metres, int burden) {
    return Math.round(metres) + burden;
  }

  private Fairness() {}
}
