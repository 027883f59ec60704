package org.beenthere.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.beenthere.places.Point;
import org.beenthere.vocabulary.WeekPart;
import org.jspecify.annotations.Nullable;

/// What a search looks at of one listing, kept in memory.
///
/// @param at where they are
/// @param meets how far from there they can meet in person
/// @param room whether a place is free
/// @param from the first day they are shown, as a day since 1970
/// @param until the last one
/// @param languages numbers of language codes
/// @param words numbers of the words they wrote, sorted
record Spine(
    UUID specialist,
    int country,
    Direction at,
    double meets,
    int burden,
    boolean room,
    long from,
    long until,
    long experiences,
    int ways,
    int serves,
    int free,
    int[] languages,
    int[] words) {

  private static final double EARTH_RADIUS_KM = 6371.0088;

  /// A point on the earth as a direction from its middle: how far two are apart then takes three
  /// multiplications, and no angle.
  record Direction(double x, double y, double z) {

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
      var dx = x - other.x;
      var dy = y - other.y;
      var dz = z - other.z;
      return dx * dx + dy * dy + dz * dz;
    }
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

  static long day(@Nullable LocalDate day) {
    return day == null ? Long.MIN_VALUE : day.toEpochDay();
  }

  /// Constants as bits.
  static long bits(Collection<? extends Enum<?>> constants) {
    long bits = 0;
    for (var one : constants) {
      bits |= 1L << one.ordinal();
    }
    return bits;
  }

  static int bit(WeekPart part) {
    return 1 << part.number();
  }

  boolean isShownOn(long day) {
    return from <= day && day <= until;
  }

  boolean speaks(int language) {
    for (var one : languages) {
      if (one == language) {
        return true;
      }
    }
    return false;
  }
}
