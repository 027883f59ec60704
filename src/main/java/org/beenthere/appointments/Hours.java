package org.beenthere.appointments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Hours of a day by the clock on the wall.
///
/// @param closes the first minute that is not in it any more; midnight is the end of the day
public record Hours(LocalTime opens, LocalTime closes) implements Comparable<Hours> {

  public Hours {
    if (!opens.isBefore(closes) && !closes.equals(LocalTime.MIDNIGHT)) {
      throw new IllegalArgumentException("hours begin before they end");
    }
  }

  /// Those hours on that day, or nothing where the clocks leave nothing of them. In the night when
  /// an hour comes twice, hours that begin in it begin the second time and hours that end in it end
  /// the first time, so that no clock shows a time outside of them.
  Optional<Span> on(LocalDate day, ZoneId zone) {
    var from = moment(day, opens, zone, true);
    var until =
        closes.equals(LocalTime.MIDNIGHT)
            ? moment(day.plusDays(1), closes, zone, false)
            : moment(day, closes, zone, false);
    return from.isBefore(until) ? Optional.of(new Span(from, until)) : Optional.empty();
  }

  private static Instant moment(LocalDate day, LocalTime time, ZoneId zone, boolean later) {
    var local = day.atTime(time);
    var change = zone.getRules().getTransition(local);
    if (change != null && change.isGap()) {
      return change.getInstant();
    }
    var moment = local.atZone(zone);
    return (later ? moment.withLaterOffsetAtOverlap() : moment.withEarlierOffsetAtOverlap())
        .toInstant();
  }

  /// Whether two of these overlap.
  static boolean overlap(List<Hours> hours) {
    var sorted = hours.stream().sorted().toList();
    for (int i = 1; i < sorted.size(); i++) {
      var before = sorted.get(i - 1).closes();
      if (before.equals(LocalTime.MIDNIGHT) || sorted.get(i).opens().isBefore(before)) {
        return true;
      }
    }
    return false;
  }

  /// Minutes of the day from the first on; up to 1440.
  int end() {
    return closes.equals(LocalTime.MIDNIGHT) ? 24 * 60 : closes.toSecondOfDay() / 60;
  }

  int begin() {
    return opens.toSecondOfDay() / 60;
  }

  @Override
  public int compareTo(Hours other) {
    return opens.compareTo(other.opens);
  }
}
