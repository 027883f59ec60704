package org.beenthere.appointments;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.beenthere.vocabulary.Identifier;
import org.jspecify.annotations.Nullable;

/// Days on which the week does not hold, as typed.
///
/// @param lastDay empty for one day
/// @param otherHours when they are there instead; empty for not at all
public record OtherDayForm(String form, String firstDay, String lastDay, String otherHours) {

  private static final int LONGEST = 366;

  public OtherDayForm {
    form = FormText.stripped(form);
    firstDay = FormText.stripped(firstDay);
    lastDay = FormText.stripped(lastDay);
    otherHours = FormText.stripped(otherHours);
  }

  /// No calendar goes on for ever, and from the last day of all there is none to count on to.
  private static final int LAST_YEAR = 9999;

  static OtherDayForm empty() {
    return new OtherDayForm(UUID.randomUUID().toString(), "", "", "");
  }

  /// @return one for each of the hours, none when something is the matter
  List<OtherDay> read(LocalDate today, FormErrors errors) {
    var from = day(firstDay);
    var until = lastDay.isEmpty() ? from : day(lastDay);
    errors.addIf(firstDay.isEmpty(), "firstDay", "appointments.day.missing");
    errors.addIf(from == null, "firstDay", "appointments.day.wrong");
    errors.addIf(until == null, "lastDay", "appointments.day.wrong");
    var instead = HoursText.read(otherHours);
    errors.addIf(instead.isEmpty(), "otherHours", "appointments.hours.wrong");
    instead.ifPresent(
        all -> errors.addIf(Hours.overlap(all), "otherHours", "appointments.hours.overlap"));
    if (from == null || until == null) {
      return List.of();
    }
    errors.addIf(until.isBefore(today), "lastDay", "appointments.past");
    errors.addIf(
        until.isBefore(from) || until.isAfter(from.plusDays(LONGEST)),
        "lastDay",
        "appointments.days.order");
    return errors.any() ? List.of() : days(from, until, instead);
  }

  private List<OtherDay> days(LocalDate from, LocalDate until, Optional<List<Hours>> instead) {
    var all = instead.orElse(List.of());
    return all.isEmpty()
        ? List.of(new OtherDay(id(List.of(from, until)), from, until, null))
        : all.stream()
            .map(one -> new OtherDay(id(List.of(from, until, one)), from, until, one))
            .toList();
  }

  /// The same form with the same in it is known again.
  private UUID id(List<?> said) {
    try {
      return Identifier.of(UUID.fromString(form), said);
    } catch (IllegalArgumentException notOurs) {
      return Identifier.fresh();
    }
  }

  private static @Nullable LocalDate day(String typed) {
    try {
      var day = LocalDate.parse(typed);
      return day.getYear() > LAST_YEAR ? null : day;
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }
}
