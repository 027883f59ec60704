package org.beenthere.outreach;

import java.time.Instant;
import java.time.format.TextStyle;
import java.util.stream.Collectors;
import org.beenthere.shell.Words;

/// Office hours in the reader's words, in the zone of the organization.
///
/// @param isOpen whether somebody is there now
/// @param next when somebody is there again
/// @param by when an answer should be there
public record HoursShown(
    String days,
    String opens,
    String closes,
    boolean isOpen,
    String next,
    String by,
    int keepDays) {

  /// @param words in the zone of the organization
  static HoursShown of(OfficeHours hours, Instant now, Words words) {
    return new HoursShown(
        days(hours, words),
        words.time(hours.opens()),
        words.time(hours.closes()),
        hours.isOpen(now),
        words.moment(hours.next(now)),
        words.moment(hours.due(now)),
        hours.keepDays());
  }

  private static String days(OfficeHours hours, Words words) {
    return hours.days().equals(OfficeHours.WEEKDAYS)
        ? words.t("outreach.hours.weekdays")
        : hours.days().stream()
            .sorted()
            .map(day -> day.getDisplayName(TextStyle.FULL, words.language().locale()))
            .collect(Collectors.joining(", "));
  }
}
