package org.beenthere.directory;

import org.beenthere.places.Point;

/// A point on the earth as a direction from its middle: how far two are apart then takes three
/// multiplications, and no angle.
record Direction(double x, double y, double z) {

  private static final double EARTH_RADIUS_KM = 6371.0088;

  /// Where somebody is who keeps it: no number away from anywhere, so that no distance includes
  /// them.
  static final Direction NOWHERE = new Direction(Double.NaN, Double.NaN, Double.NaN);

  static Direction of(Point point) {
    var latitude = Math.toRadians(point.latitude());
    var longitude = Math.toRadians(point.longitude());
    return new Direction(
        Math.cos(latitude) * Math.cos(longitude),
        Math.cos(latitude) * Math.sin(longitude),
        Math.sin(latitude));
  }

  /// The square of the straight line between two directions, through the earth of radius one.
  double apart(Direction other) {
    return apart(other.x, other.y, other.z);
  }

  double apart(double otherX, double otherY, double otherZ) {
    var dx = x - otherX;
    var dy = y - otherY;
    var dz = z - otherZ;
    return dx * dx + dy * dy + dz * dz;
  }

  /// How many kilometres over the ground such a square is.
  static double kilometres(double apart) {
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(apart) / 2));
  }

  /// The square for so many kilometres over the ground; never more than straight through the earth.
  static double apart(double kilometres) {
    var half = Math.sin(Math.min(Math.PI / 2, kilometres / (2 * EARTH_RADIUS_KM)));
    return 4 * half * half;
  }

  /// The square for so many kilometres straight through the earth. Whoever is further apart than
  /// that is also further apart over the ground.
  static double apartStraight(double kilometres) {
    var straight = kilometres / EARTH_RADIUS_KM;
    return straight * straight;
  }
}
