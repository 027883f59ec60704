package org.beenthere.courier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The hours of the day in which somebody may be called or written to, where they live. Eight in
/// the evening until ten in the morning goes over midnight.
///
/// @param from the first minute that is all right, or null for any hour
/// @param until the first minute that is not any more
public record SafeHours(@Nullable LocalTime from, @Nullable LocalTime until, ZoneId zone) {

  public static SafeHours of(@Nullable LocalTime from, @Nullable LocalTime until, ZoneId zone) {
    return new SafeHours(from, until, zone);
  }

  public static SafeHours any(ZoneId zone) {
    return new SafeHours(null, null, zone);
  }

  /// One end alone is the whole day up to it or from it; the same hour twice is the whole day.
  private LocalTime begin() {
    return from == null ? LocalTime.MIDNIGHT : from;
  }

  private LocalTime end() {
    return until == null ? LocalTime.MIDNIGHT : until;
  }

  public boolean contains(Instant moment) {
    var begin = begin();
    var end = end();
    if (begin.equals(end)) {
      return true;
    }
    var time = moment.atZone(zone).toLocalTime();
    var begun = !time.isBefore(begin);
    var ended = !time.isBefore(end);
    return begin.isBefore(end) ? begun && !ended : begun || !ended;
  }

  /// The first safe moment from then on. When the clocks change, an hour that does not exist is
  /// passed over, and one that comes twice is safe both times.
  public Instant next(Instant wished) {
    if (contains(wished)) {
      return wished;
    }
    // A window can be swallowed by a change of the clocks, so look a few days ahead.
    var today = wished.atZone(zone).toLocalDate();
    return Stream.iterate(today, day -> day.plusDays(1))
        .limit(4)
        .flatMap(day -> opening(day, wished).stream())
        .findFirst()
        .orElse(wished);
  }

  private Optional<Instant> opening(LocalDate day, Instant wished) {
    var opens = ZonedDateTime.of(day, begin(), zone);
    var afterChange = changeOf(day);
    return Stream.of(
            Optional.of(opens.withEarlierOffsetAtOverlap().toInstant()),
            Optional.of(opens.withLaterOffsetAtOverlap().toInstant()),
            afterChange)
        .flatMap(Optional::stream)
        .filter(moment -> !moment.isBefore(wished) && contains(moment))
        .min(Comparator.naturalOrder());
  }

  /// The moment at which the clocks change on that day, if they do: the hours may open with it.
  private Optional<Instant> changeOf(LocalDate day) {
    var change = zone.getRules().nextTransition(day.atStartOfDay(zone).toInstant().minusMillis(1));
    return change == null
            || change.getInstant().isAfter(day.plusDays(1).atStartOfDay(zone).toInstant())
        ? Optional.empty()
        : Optional.of(change.getInstant());
  }
}
