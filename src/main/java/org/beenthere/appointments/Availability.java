package org.beenthere.appointments;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.beenthere.vocabulary.Way;
import org.beenthere.vocabulary.WeekPart;

/// When a specialist has time to meet. Pure: whoever asks says what time it is.
///
/// @param minutes how long a meeting takes
/// @param pause how many minutes they need between two
/// @param notice so many hours from now at the earliest
/// @param place where they meet in person, in their own words
/// @param week hours by the day, none overlapping
/// @param days on which the week does not hold
public record Availability(
    Booking booking,
    int minutes,
    int pause,
    int notice,
    Set<Way> ways,
    String place,
    Map<DayOfWeek, List<Hours>> week,
    List<OtherDay> days) {

  /// How people come to a time.
  public enum Booking {
    /// They take one that is free.
    BOOK,
    /// They ask for one, and wait for a yes.
    ASK
  }

  /// As many minutes of a part of the week as make somebody free in it.
  private static final int ENOUGH = 30;

  /// The hours of a day; of other hours all that are said hold, and one *not there* beats them.
  List<Hours> on(LocalDate day) {
    var other = days.stream().filter(one -> one.covers(day)).toList();
    if (other.isEmpty()) {
      return week.getOrDefault(day.getDayOfWeek(), List.of());
    }
    return other.stream().anyMatch(one -> one.hours() == null)
        ? List.of()
        : other.stream().map(one -> Objects.requireNonNull(one.hours())).sorted().toList();
  }

  /// Whether the hours hold at a moment.
  boolean holds(Instant moment, ZoneId zone) {
    return on(LocalDate.ofInstant(moment, zone)).stream()
        .flatMap(hours -> hours.on(LocalDate.ofInstant(moment, zone), zone).stream())
        .anyMatch(open -> !moment.isBefore(open.from()) && moment.isBefore(open.until()));
  }

  /// Moments at which a meeting could begin, the soonest first. They lie on whole and half hours
  /// from when the hours begin, or on quarters where meetings are short.
  ///
  /// @param taken when the specialist has other meetings, kept clear with a pause around
  /// @param busy when the person has; one may follow at once
  /// @param here whether the specialist takes part on that day
  List<Instant> free(
      LocalDate from,
      LocalDate until,
      ZoneId zone,
      Instant now,
      Collection<Span> taken,
      Collection<Span> busy,
      Predicate<LocalDate> here) {
    var soonest = now.plus(Duration.ofHours(notice));
    var kept =
        Stream.concat(taken.stream().map(one -> one.with(Duration.ofMinutes(pause))), busy.stream())
            .toList();
    var found = new ArrayList<Instant>();
    from.datesUntil(until)
        .filter(here)
        .flatMap(day -> on(day).stream().flatMap(hours -> hours.on(day, zone).stream()))
        .flatMap(this::beginnings)
        .filter(one -> one.from().isAfter(now) && !one.from().isBefore(soonest))
        .filter(one -> kept.stream().noneMatch(one::overlaps))
        .forEach(one -> found.add(one.from()));
    return found.stream().distinct().sorted().toList();
  }

  private Stream<Span> beginnings(Span open) {
    var lasts = Duration.ofMinutes(minutes);
    return Stream.iterate(open.from(), at -> at.plus(step()))
        .map(at -> new Span(at, at.plus(lasts)))
        .takeWhile(one -> !one.until().isAfter(open.until()));
  }

  private Duration step() {
    return Duration.ofMinutes(minutes < 30 ? 15 : 30);
  }

  /// The parts of the week in which they are free, as the directory and matching know them.
  List<WeekPart> parts() {
    return WeekPart.ALL.stream().filter(part -> minutesIn(part) >= ENOUGH).toList();
  }

  private int minutesIn(WeekPart part) {
    return switch (part.part()) {
      case MORNING -> within(part.day(), 6, 12);
      case AFTERNOON -> within(part.day(), 12, 18);
      case EVENING -> within(part.day(), 18, 23);
      case NIGHT -> within(part.day(), 23, 24) + within(part.day().plus(1), 0, 6);
    };
  }

  private int within(DayOfWeek day, int from, int until) {
    return week.getOrDefault(day, List.of()).stream()
        .mapToInt(one -> Math.min(one.end(), until * 60) - Math.max(one.begin(), from * 60))
        .filter(length -> length > 0)
        .sum();
  }
}
