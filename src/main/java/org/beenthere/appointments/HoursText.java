package org.beenthere.appointments;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.beenthere.shell.Words;
import org.jspecify.annotations.Nullable;

/// Hours of a day as people type them: `9-12, 13:30-17`, `9am - 5pm`, `9 a 12`.
final class HoursText {

  private static final Pattern ONE =
      Pattern.compile(
          "(\\d{1,2})(?:[:.h](\\d{2}))? ?(am|pm)? ?(?:-|–|—|to|a|tot|hasta) ?"
              + "(\\d{1,2})(?:[:.h](\\d{2}))? ?(am|pm)?");

  /// @return the hours in order, none for an empty text; or nothing when it cannot be read
  static Optional<List<Hours>> read(String typed) {
    var plain =
        typed
            .toLowerCase(Locale.ROOT)
            .replaceAll("[\\s\\u00a0\\u202f]+", " ")
            .replaceAll("([ap])\\.? ?m\\b\\.?", "$1m")
            .strip();
    if (plain.isEmpty()) {
      return Optional.of(List.of());
    }
    var all = new ArrayList<Hours>();
    for (var part : plain.split(" ?[,;] ?| (?:and|y|en) ")) {
      var hours = one(part);
      if (hours == null) {
        return Optional.empty();
      }
      all.add(hours);
    }
    return Optional.of(all.stream().sorted().toList());
  }

  private static @Nullable Hours one(String part) {
    var found = ONE.matcher(part);
    if (!found.matches()) {
      return null;
    }
    var until = time(found.group(4), found.group(5), found.group(6));
    var from = time(found.group(1), found.group(2), found.group(3));
    if (found.group(3) == null && "pm".equals(found.group(6))) {
      // One to five pm begins in the afternoon, nine to five pm in the morning.
      var afternoon = time(found.group(1), found.group(2), "pm");
      from = afternoon != null && until != null && afternoon.isBefore(until) ? afternoon : from;
    }
    if (from == null || until == null) {
      return null;
    }
    return from.isBefore(until) || until.equals(LocalTime.MIDNIGHT) ? new Hours(from, until) : null;
  }

  private static @Nullable LocalTime time(
      String hours, @Nullable String minutes, @Nullable String half) {
    var hour = Integer.parseInt(hours);
    var minute = minutes == null ? 0 : Integer.parseInt(minutes);
    if (half != null) {
      if (hour < 1 || hour > 12) {
        return null;
      }
      hour = hour % 12 + (half.equals("pm") ? 12 : 0);
    }
    try {
      return hour == 24 && minute == 0 ? LocalTime.MIDNIGHT : LocalTime.of(hour, minute);
    } catch (DateTimeException noSuchTime) {
      return null;
    }
  }

  /// As somebody would type it in their language, so that it is read as the same again.
  static String of(List<Hours> hours, Words words) {
    return hours.stream()
        .map(one -> words.time(one.opens()) + " - " + words.time(one.closes()))
        .collect(Collectors.joining(", "))
        .replaceAll("[\\u00a0\\u202f]", " ");
  }

  private HoursText() {}
}
