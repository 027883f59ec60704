package org.beenthere.resources;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// When a service is open, as its schedules say: what comes every week as hours, everything else in
/// the words that stand beside it.
final class HsdsTimes {

  private final HsdsTables tables;
  private final HsdsCells cells;

  HsdsTimes(HsdsTables tables, HsdsCells cells) {
    this.tables = tables;
    this.cells = cells;
  }

  private record Schedule(HsdsRow row, @Nullable UUID spot) {}

  /// @param places where the service is, by the identifier of the row that joins it to each
  List<Hours> hours(HsdsRow service, Map<String, Spot> places) {
    var hours = new LinkedHashSet<Hours>();
    for (var schedule : schedules(service, places)) {
      hours.addAll(hours(schedule));
    }
    return List.copyOf(hours);
  }

  String words(HsdsRow service, Map<String, Spot> places) {
    var words = new LinkedHashSet<String>();
    for (var schedule : schedules(service, places)) {
      words.add(cells.text(schedule.row(), "description", 2_000));
      words.add(cells.text(schedule.row(), "notes", 2_000));
    }
    words.remove("");
    return String.join("\n", words);
  }

  private List<Schedule> schedules(HsdsRow service, Map<String, Spot> places) {
    var schedules = new ArrayList<Schedule>();
    for (var row : tables.of("schedule", "service_id", service.get("id"))) {
      schedules.add(new Schedule(row, null));
    }
    places.forEach((at, spot) -> {
      for (var row : tables.of("schedule", "service_at_location_id", at)) {
        if (row.get("service_id").isEmpty()) {
          schedules.add(new Schedule(row, spot.id()));
        }
      }
      for (var row : tables.of("schedule", "location_id", spot.knownAs())) {
        if (row.get("service_id").isEmpty() && row.get("service_at_location_id").isEmpty()) {
          schedules.add(new Schedule(row, spot.id()));
        }
      }
    });
    return schedules;
  }

  private List<Hours> hours(Schedule schedule) {
    var row = schedule.row();
    var days = HoursText.byday(row.get("byday"));
    if (days.isEmpty() || !isWeekly(row)) {
      cells.noteIf(!row.get("freq").isEmpty() && !isWeekly(row), FindingKind.RHYTHM, row, "freq");
      return List.of();
    }
    if (row.get("opens_at").isEmpty() || row.get("closes_at").isEmpty()) {
      return List.of();
    }
    var opens = HoursText.time(row.get("opens_at").replaceFirst("Z$|[+-]\\d\\d:?\\d\\d$", ""));
    var closes = HoursText.time(row.get("closes_at").replaceFirst("Z$|[+-]\\d\\d:?\\d\\d$", ""));
    cells.noteIf(opens.isEmpty(), FindingKind.TIME, row, "opens_at");
    cells.noteIf(closes.isEmpty(), FindingKind.TIME, row, "closes_at");
    if (opens.isEmpty() || closes.isEmpty()) {
      return List.of();
    }
    return days.stream()
        .map((DayOfWeek day) -> new Hours(day, opens.get(), closes.get(), schedule.spot()))
        .toList();
  }

  private static boolean isWeekly(HsdsRow row) {
    return (row.get("freq").isEmpty() || row.get("freq").equals("WEEKLY"))
        && row.get("interval").matches("|1|1\\.0")
        && row.get("bymonthday").isEmpty()
        && row.get("byweekno").isEmpty();
  }
}
