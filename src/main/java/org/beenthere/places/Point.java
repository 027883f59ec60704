package org.beenthere.places;

/// A point on the earth, in degrees (WGS 84). Of a person we know no finer point than the middle of
/// their postal code or town.
public record Point(double latitude, double longitude) {

  private static final double EARTH_RADIUS = 6_371_008.8;

  public Point {
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
      throw new IllegalArgumentException("not a point on the earth");
    }
  }

  /// How far as the crow flies, by the haversine formula on a sphere: right within half a percent,
  /// which is far finer than the middle of a postal code.
  public Distance to(Point other) {
    var height = haversine(Math.toRadians(other.latitude - latitude));
    var width = haversine(Math.toRadians(other.longitude - longitude));
    var narrowing = Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(other.latitude));
    var share = Math.min(1, height + narrowing * width);
    return new Distance(2 * EARTH_RADIUS * Math.asin(Math.sqrt(share)));
  }

  private static double haversine(double angle) {
    var half = Math.sin(angle / 2);
    return half * half;
  }
}
