package org.beenthere.duty;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// The moment that a time on the wall means. What comes later on the wall never means an earlier
/// moment, so that two stretches which meet on the wall meet in time as well, in the weeks in which
/// the clocks change too.
final class WallClock {

  /// A time that comes twice is its first coming; one that is skipped is the moment of the skip,
  /// where `java.time` would go on to an hour after it and pass over its neighbors.
  static Instant moment(LocalDateTime onTheWall, ZoneId zone) {
    var change = zone.getRules().getTransition(onTheWall);
    return change != null && change.isGap()
        ? change.getInstant()
        : onTheWall.atZone(zone).toInstant();
  }

  private WallClock() {}
}
