package org.beenthere.appointments;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beenthere.appointments.Availability.Booking;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.beenthere.shell.Words;
import org.beenthere.vocabulary.Way;
import org.jspecify.annotations.Nullable;

/// When somebody has time to meet, as typed.
///
/// @param week hours of each day, such as `9-12, 13-17`
/// @param minutes how long a meeting takes
/// @param pause minutes between two
/// @param notice hours from now at the earliest
public record AvailabilityForm(
    Map<DayOfWeek, String> week,
    @Nullable Booking booking,
    String minutes,
    String pause,
    String notice,
    Set<Way> ways,
    String place) {

  private static final int LONGEST = 480;
  private static final int LONGEST_PAUSE = 240;
  private static final int TWO_WEEKS = 336;

  public AvailabilityForm {
    var typed = new EnumMap<DayOfWeek, String>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      typed.put(day, FormText.stripped(week == null ? null : week.get(day)));
    }
    week = typed;
    minutes = FormText.stripped(minutes);
    pause = FormText.stripped(pause);
    notice = FormText.stripped(notice);
    ways = ways == null ? Set.of() : ways;
    place = FormText.oneLine(place);
  }

  static AvailabilityForm of(Availability said, Words words) {
    var week = new EnumMap<DayOfWeek, String>(DayOfWeek.class);
    said.week().forEach((day, hours) -> week.put(day, HoursText.of(hours, words)));
    return new AvailabilityForm(
        week,
        said.booking(),
        Integer.toString(said.minutes()),
        Integer.toString(said.pause()),
        Integer.toString(said.notice()),
        said.ways(),
        said.place());
  }

  /// Before anything was said. The hours stay empty: nobody is free because a page guessed so.
  static AvailabilityForm first(Set<Way> ways) {
    return new AvailabilityForm(Map.of(), Booking.ASK, "45", "15", "24", ways, "");
  }

  /// @return what was said, or null, and then `errors` says why not
  @Nullable Availability read(FormErrors errors) {
    var hours = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
    week.forEach((day, typed) -> {
      var field = "week[" + day + "]";
      var read = HoursText.read(typed);
      errors.addIf(read.isEmpty(), field, "appointments.hours.wrong");
      read.ifPresent(all -> {
        errors.addIf(Hours.overlap(all), field, "appointments.hours.overlap");
        if (!all.isEmpty()) {
          hours.put(day, all);
        }
      });
    });
    var length = number(minutes, 5, LONGEST, "minutes", errors);
    var between = number(pause, 0, LONGEST_PAUSE, "pause", errors);
    var soonest = number(notice, 0, TWO_WEEKS, "notice", errors);
    errors.addIf(booking == null, "booking", "appointments.hours.booking.missing");
    errors.addIf(ways.isEmpty(), "ways", "appointments.way.missing");
    errors.atMost(500, "place", place);
    return errors.any() || booking == null
        ? null
        : new Availability(
            booking, length, between, soonest, EnumSet.copyOf(ways), place, hours, List.of());
  }

  private static int number(String typed, int least, int most, String field, FormErrors errors) {
    var number = typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : -1;
    errors.addIf(number < least || number > most, field, "appointments.hours.number", least, most);
    return number;
  }
}
