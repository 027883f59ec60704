package org.beenthere.resources;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.beenthere.shell.Words;
import org.beenthere.vocabulary.Language;

/// Opening hours as people write them, a line each: `Mon-Fri 9:00-17:00`, `sábado 10-14`, `ma di
/// 9.00-12.30`, `Sunday 6 pm-9 pm`. Days are read in the three languages of the house.
final class HoursText {

  private static final Pattern LINE =
      Pattern.compile("([^\\d]+?)\\s*(\\d.*?)\\s*(?:-|–|—|\\bto\\b|\\ba\\b|\\btot\\b)\\s*(\\d.*)");
  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2})(?:[:.h](\\d{2}))?(?::\\d{2})?\\s*(am|pm|h|u|uur)?");

  /// A line is short; where one may be read in many ways, a long one would be read for minutes.
  private static final int LONGEST = 200;

  private static final Map<String, DayOfWeek> DAYS = days();

  /// The hours that the lines say, or nothing when one of them cannot be read.
  static Optional<List<Hours>> read(String text) {
    var hours = new ArrayList<Hours>();
    for (var line : text.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
      var plain = line.replaceAll("\\s+", " ");
      var read = plain.length() > LONGEST ? List.<Hours>of() : line(plain.toLowerCase(Locale.ROOT));
      if (read.isEmpty()) {
        return Optional.empty();
      }
      hours.addAll(read);
    }
    return Optional.of(hours);
  }

  private static List<Hours> line(String line) {
    var parts = LINE.matcher(line);
    if (!parts.matches()) {
      return List.of();
    }
    var opens = time(parts.group(2).strip());
    var closes = time(parts.group(3).strip());
    var days = daysOf(parts.group(1));
    if (opens.isEmpty() || closes.isEmpty()) {
      return List.of();
    }
    return days.stream().map(day -> new Hours(day, opens.get(), closes.get(), null)).toList();
  }

  /// A time as HSDS or a person writes it. Midnight at the end of a day is that of the next.
  static Optional<LocalTime> time(String text) {
    var parts =
        TIME.matcher(text.toLowerCase(Locale.ROOT).replace("a.m.", "am").replace("p.m.", "pm"));
    if (!parts.matches()) {
      return Optional.empty();
    }
    var hour = Integer.parseInt(parts.group(1));
    var minute = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
    if ("pm".equals(parts.group(3)) && hour < 12) {
      hour += 12;
    } else if ("am".equals(parts.group(3)) && hour == 12) {
      hour = 0;
    }
    if (hour == 24 && minute == 0) {
      hour = 0;
    }
    return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
  }

  private static List<DayOfWeek> daysOf(String text) {
    var days = new ArrayList<DayOfWeek>();
    for (var part : text.replace(":", " ").split("[,\\s]*(?:\\s|,|\\by\\b|&)[,\\s]*")) {
      var ends = part.split("-|–", 2);
      var first = DAYS.get(ends[0].replace(".", ""));
      var last = ends.length == 1 ? first : DAYS.get(ends[1].replace(".", ""));
      if (first == null || last == null) {
        return List.of();
      }
      for (var day = first; ; day = day.plus(1)) {
        days.add(day);
        if (day == last) {
          break;
        }
      }
    }
    return days.stream().distinct().toList();
  }

  private static Map<String, DayOfWeek> days() {
    var days = new HashMap<String, DayOfWeek>();
    for (var day : DayOfWeek.values()) {
      for (var language : Language.values()) {
        for (var style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
          var name = day.getDisplayName(style, language.locale()).toLowerCase(Locale.ROOT);
          days.put(name.replace(".", ""), day);
        }
      }
    }
    for (var also : List.of("tues 2", "thur 4", "thurs 4", "wednes 3", "sabado 6", "miercoles 3")) {
      days.put(also.split(" ")[0], DayOfWeek.of(Integer.parseInt(also.split(" ")[1])));
    }
    return Map.copyOf(days);
  }

  /// As somebody may mend them: a line for each time, days that have it together.
  static String written(List<Hours> hours) {
    var lines = new ArrayList<String>();
    together(hours)
        .forEach((times, days) ->
            lines.add(
                String.join(
                        " ",
                        runs(days).stream()
                            .map(run ->
                                run.length == 1 || run[0] == run[1]
                                    ? name(run[0])
                                    : name(run[0]) + "-" + name(run[1]))
                            .toList())
                    + " "
                    + times.opens()
                    + "-"
                    + times.closes()));
    return String.join("\n", lines);
  }

  /// In words: "Monday to Friday, 9:00 AM to 5:00 PM".
  static List<String> inWords(List<Hours> hours, Words words) {
    var lines = new ArrayList<String>();
    together(hours)
        .forEach((times, days) -> {
          for (var run : runs(days)) {
            var from = words.dayOfWeek(run[0]);
            var day =
                run[0] == run[1]
                    ? from
                    : words.t("resources.hours.days", from, words.dayOfWeek(run[1]));
            lines.add(
                times.opens().equals(times.closes())
                    ? words.t("resources.hours.allDay", day)
                    : words.t(
                        "resources.hours.line",
                        day,
                        words.time(times.opens()),
                        words.time(times.closes())));
          }
        });
    return lines;
  }

  private record Times(LocalTime opens, LocalTime closes) {}

  private static Map<Times, List<DayOfWeek>> together(List<Hours> hours) {
    var together = new LinkedHashMap<Times, List<DayOfWeek>>();
    hours.stream()
        .sorted(
            java.util.Comparator.comparing(Hours::day)
                .thenComparing(Hours::opens)
                .thenComparing(Hours::closes))
        .forEach(one -> {
          var days =
              together.computeIfAbsent(
                  new Times(one.opens(), one.closes()), unseen -> new ArrayList<>());
          if (!days.contains(one.day())) {
            days.add(one.day());
          }
        });
    return together;
  }

  /// Days that follow each other, as the first and the last of each run.
  private static List<DayOfWeek[]> runs(List<DayOfWeek> days) {
    var runs = new ArrayList<DayOfWeek[]>();
    for (var day : days) {
      if (!runs.isEmpty() && runs.getLast()[1].getValue() + 1 == day.getValue()) {
        runs.getLast()[1] = day;
      } else {
        runs.add(new DayOfWeek[] {day, day});
      }
    }
    return runs;
  }

  private static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
  }

  static List<DayOfWeek> byday(String byday) {
    var codes = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    return Arrays.stream(byday.toUpperCase(Locale.ROOT).split("[,\\s]+"))
        .filter(codes::contains)
        .map(code -> DayOfWeek.of(codes.indexOf(code) + 1))
        .toList();
  }

  private HoursText() {}
}
