package org.beenthere.directory;

import org.beenthere.places.Point;

/// A box of degrees that holds the whole circle around a point; a little more, never less.
record Box(double south, double north, double west, double east) {

  private static final double KM_IN_A_DEGREE = 111.19;
  private static final double A_LITTLE_MORE = 1.001;

  static final Box WORLD = new Box(-90, 90, -180, 180);

  static Box around(Point point, double km) {
    var high = km / KM_IN_A_DEGREE * A_LITTLE_MORE;
    var south = point.latitude() - high;
    var north = point.latitude() + high;
    var furthestFromEquator = Math.max(Math.abs(south), Math.abs(north));
    if (furthestFromEquator >= 89) {
      return new Box(Math.max(south, -90), Math.min(north, 90), -180, 180);
    }
    var wide = high / Math.cos(Math.toRadians(furthestFromEquator));
    var west = point.longitude() - wide;
    var east = point.longitude() + wide;
    return west < -180 || east > 180
        ? new Box(south, north, -180, 180)
        : new Box(south, north, west, east);
  }

  boolean holds(Point point) {
    return point.latitude() >= south
        && point.latitude() <= north
        && point.longitude() >= west
        && point.longitude() <= east;
  }
}
