package org.beenthere.vocabulary;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A part of a day of the week, such as Tuesday evening, where the person is who says so.
public record WeekPart(DayOfWeek day, Part part) implements Comparable<WeekPart> {

  /// Parts of a day, by the clock on the wall.
  public enum Part {
    /// 6 to 12 o'clock.
    MORNING,
    /// 12 to 18 o'clock.
    AFTERNOON,
    /// 18 to 23 o'clock.
    EVENING,
    /// 23 to 6 o'clock, into the next day.
    NIGHT
  }

  /// All 28 of them, from Monday morning on.
  public static final List<WeekPart> ALL =
      Arrays.stream(DayOfWeek.values())
          .flatMap(day -> Arrays.stream(Part.values()).map(part -> new WeekPart(day, part)))
          .toList();

  /// The part in which a moment lies; of a night the hours after midnight belong to the day before.
  public static WeekPart at(LocalDateTime moment) {
    var hour = moment.getHour();
    if (hour < 6) {
      return new WeekPart(moment.getDayOfWeek().minus(1), Part.NIGHT);
    }
    var part =
        hour < 12
            ? Part.MORNING
            : hour < 18 ? Part.AFTERNOON : hour < 23 ? Part.EVENING : Part.NIGHT;
    return new WeekPart(moment.getDayOfWeek(), part);
  }

  /// Such as `TUESDAY_EVENING`.
  public String key() {
    return day.name() + "_" + part.name();
  }

  /// @param key such as `TUESDAY_EVENING`; empty when there is no such part of the week
  public static Optional<WeekPart> of(String key) {
    return ALL.stream().filter(one -> one.key().equals(key)).findFirst();
  }

  /// From 0, Monday morning, to 27, Sunday night.
  public int number() {
    return (day.getValue() - 1) * Part.values().length + part.ordinal();
  }

  @Override
  public int compareTo(WeekPart other) {
    return Comparator.comparingInt(WeekPart::number).compare(this, other);
  }
}
