package org.beenthere.appointments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beenthere.appointments.Availability.Booking;
import org.beenthere.specialists.Specialist;
import org.beenthere.vocabulary.Way;
import org.jspecify.annotations.Nullable;

/// Times at which a participant could meet their peer, by the day where the participant is.
///
/// @param moved the meeting for which another time is looked for, or null
/// @param later from which day on there are more, or null when there are none
public record FreeTimes(
    Specialist peer,
    Booking booking,
    int minutes,
    Set<Way> ways,
    String place,
    List<Instant> times,
    @Nullable Appointment moved,
    @Nullable LocalDate later) {

  /// The times of each day.
  public Map<LocalDate, List<Instant>> byDay(ZoneId zone) {
    var days = new LinkedHashMap<LocalDate, List<Instant>>();
    times.forEach(time ->
        days.computeIfAbsent(time.atZone(zone).toLocalDate(), day -> new ArrayList<>()).add(time));
    return days;
  }

  /// Whether a tap books, or only asks.
  public boolean books() {
    return booking == Booking.BOOK;
  }
}
