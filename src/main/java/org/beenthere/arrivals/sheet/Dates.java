package org.beenthere.arrivals.sheet;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads dates as people write them: 11/24/1990, 24-11-1990, 1990-11-24, 24 nov 1990, 11/24/90.
public final class Dates {

  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{1,4})\\s*([-/.])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{1,4})");
  private static final Pattern TIME = Pattern.compile("[T\\s]+\\d{1,2}:\\d{2}.*", Pattern.DOTALL);
  private static final Pattern DAY_THEN_MONTH =
      Pattern.compile(
          "(\\d{1,2})(?:st|nd|rd|th)?[\\s.-]+(?:de )?(\\p{L}+)[\\s.,-]+(?:de )?(\\d{2,4})");
  private static final Pattern MONTH_THEN_DAY =
      Pattern.compile("(\\p{L}+)[\\s.-]+(\\d{1,2})(?:st|nd|rd|th)?[\\s.,-]+(\\d{2,4})");
  private static final Map<String, Integer> MONTHS = new HashMap<>();

  static {
    for (var names :
        List.of(
            "jan feb mar apr may jun jul aug sep oct nov dec",
            "january february march april may june july august september october november december",
            "ene feb mar abr may jun jul ago sep oct nov dic",
            "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
            "jan feb mrt apr mei jun jul aug sept okt nov dec",
            "januari februari maart april mei juni juli augustus september oktober november december")) {
      var month = 0;
      for (var name : names.split(" ")) {
        MONTHS.put(name, ++month);
      }
    }
  }

  /// Three numbers that may be a date.
  record Numbers(int first, int second, int third, boolean yearFirst, Year pivot) {

    DateRead day(DateOrder order) {
      if (yearFirst) {
        return of(first, second, third);
      }
      var year = third < 100 ? Dates.century(third, pivot) : third;
      return order == DateOrder.MONTH_FIRST ? of(year, first, second) : of(year, second, first);
    }
  }

  /// Reads a date.
  ///
  /// @param order in which order the column is written, or null when nobody knows
  /// @param today years written with two digits lie at most a century before it and not after
  public static DateRead read(String value, @Nullable DateOrder order, LocalDate today) {
    var numbers = numbers(value, Year.from(today));
    if (numbers == null) {
      return inWords(TIME.matcher(value).replaceFirst("").strip(), Year.from(today));
    }
    if (order == null && !numbers.yearFirst() && numbers.first() != numbers.second()) {
      return new DateRead.Unclear();
    }
    return numbers.day(order == null ? DateOrder.MONTH_FIRST : order);
  }

  static @Nullable Numbers numbers(String value) {
    return numbers(value, Year.of(2000));
  }

  private static @Nullable Numbers numbers(String value, Year pivot) {
    var parts = NUMBERS.matcher(TIME.matcher(value).replaceFirst("").strip());
    if (!parts.matches()) {
      return null;
    }
    var yearFirst = parts.group(1).length() == 4;
    if (parts.group(1).length() == 3
        || parts.group(4).length() == 3
        || yearFirst == (parts.group(4).length() == 4)
            && (yearFirst || parts.group(4).length() != 2)) {
      return null;
    }
    return new Numbers(
        Integer.parseInt(parts.group(1)),
        Integer.parseInt(parts.group(3)),
        Integer.parseInt(parts.group(4)),
        yearFirst,
        pivot);
  }

  private static DateRead inWords(String value, Year pivot) {
    var text = value.toLowerCase(java.util.Locale.ROOT);
    var day = DAY_THEN_MONTH.matcher(text);
    if (day.matches()) {
      return inWords(day.group(2), day.group(1), day.group(3), pivot);
    }
    var month = MONTH_THEN_DAY.matcher(text);
    return month.matches()
        ? inWords(month.group(1), month.group(2), month.group(3), pivot)
        : new DateRead.NotADate();
  }

  private static DateRead inWords(String month, String day, String year, Year pivot) {
    var number = MONTHS.get(month);
    if (number == null || year.length() == 3) {
      return new DateRead.NotADate();
    }
    var said = Integer.parseInt(year);
    return of(said < 100 ? century(said, pivot) : said, number, Integer.parseInt(day));
  }

  private static DateRead of(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
      return new DateRead.NoSuchDay(year, month, day);
    }
    return new DateRead.Day(LocalDate.of(year, month, day));
  }

  private static int century(int twoDigits, Year pivot) {
    var year = pivot.getValue() / 100 * 100 + twoDigits;
    return year > pivot.getValue() ? year - 100 : year;
  }

  private Dates() {}
}
