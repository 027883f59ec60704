package org.beenthere.outreach;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.beenthere.duty.Turn;

/// When an organization answers, how soon, and for how long it keeps what nobody goes on with.
/// Pure: whoever asks says what time it is.
///
/// @param days on which somebody answers, one at least
/// @param answerHours within so many open hours whoever writes is answered
/// @param keepDays so many days after the last word a conversation is erased
public record OfficeHours(
    Set<DayOfWeek> days,
    LocalTime opens,
    LocalTime closes,
    int answerHours,
    int keepDays,
    ZoneId zone) {

  static final Set<DayOfWeek> WEEKDAYS =
      Set.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

  public OfficeHours {
    if (days.isEmpty() || !opens.isBefore(closes)) {
      throw new IllegalArgumentException("it is open at some time");
    }
  }

  /// What holds until an organization says otherwise: weekdays from nine to five, an answer within
  /// a working day, thirty days.
  static OfficeHours usual(ZoneId zone) {
    return new OfficeHours(WEEKDAYS, LocalTime.of(9, 0), LocalTime.of(17, 0), 8, 30, zone);
  }

  boolean isOpen(Instant now) {
    var here = now.atZone(zone);
    return days.contains(here.getDayOfWeek())
        && !now.isBefore(opening(here.toLocalDate()))
        && now.isBefore(closing(here.toLocalDate()));
  }

  /// The first moment from then on at which it is open.
  Instant next(Instant now) {
    return after(now, Duration.ZERO);
  }

  /// The moment by which whoever writes now should have an answer.
  Instant due(Instant now) {
    return after(now, Duration.ofHours(answerHours));
  }

  /// When a conversation whose last word was then is erased.
  Instant erasedAfter(Instant lastWord) {
    return lastWord.atZone(zone).plus(keeps()).toInstant();
  }

  Period keeps() {
    return Period.ofDays(keepDays);
  }

  /// The moment at which it has been open for so long from now on.
  Instant after(Instant now, Duration open) {
    var left = open;
    for (var day = now.atZone(zone).toLocalDate(); ; day = day.plusDays(1)) {
      if (days.contains(day.getDayOfWeek())) {
        var from = opening(day).isBefore(now) ? now : opening(day);
        var there = Duration.between(from, closing(day));
        // A change of the clocks may leave a short day nothing.
        if (there.isPositive()) {
          if (there.compareTo(left) > 0) {
            return from.plus(left);
          }
          left = left.minus(there);
          if (left.isZero() && open.isPositive()) {
            return closing(day);
          }
        }
      }
    }
  }

  /// The hours between two moments in which it is open, with nobody named.
  List<Turn> between(Instant from, Instant until) {
    return from.atZone(zone)
        .toLocalDate()
        .datesUntil(until.atZone(zone).toLocalDate().plusDays(1))
        .filter(day -> days.contains(day.getDayOfWeek()))
        .filter(day -> opening(day).isBefore(closing(day)))
        .map(day -> new Turn(opening(day), closing(day), null))
        .toList();
  }

  private Instant opening(LocalDate day) {
    return day.atTime(opens).atZone(zone).toInstant();
  }

  private Instant closing(LocalDate day) {
    return day.atTime(closes).atZone(zone).toInstant();
  }
}
