package org.beenthere.resources;

/// How many services of a file are new on the list, changed, the same as before, or mended here;
/// and how many of the list it does not name any more.
record Tally(int fresh, int changed, int same, int mended, int gone) {

  Tally closing(int closed) {
    return new Tally(fresh, changed, same, mended, closed);
  }
}
