package org.beenthere.outreach;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.jspecify.annotations.Nullable;

/// When an organization answers whoever writes without a name.
public record HoursForm(
    Set<DayOfWeek> days, String opens, String closes, String answerHours, String keepDays) {

  public HoursForm {
    days = days == null ? Set.of() : days;
    opens = FormText.stripped(opens);
    closes = FormText.stripped(closes);
    answerHours = FormText.stripped(answerHours);
    keepDays = FormText.stripped(keepDays);
  }

  static HoursForm of(OfficeHours hours) {
    return new HoursForm(
        hours.days(),
        hours.opens().toString(),
        hours.closes().toString(),
        Integer.toString(hours.answerHours()),
        Integer.toString(hours.keepDays()));
  }

  FormErrors check() {
    var from = time(opens);
    var until = time(closes);
    return FormErrors.none()
        .addIf(days.isEmpty(), "days", "outreach.settings.days.missing")
        .addIf(from == null, "opens", "outreach.call.time")
        .addIf(
            until == null || (from != null && !from.isBefore(until)),
            "closes",
            "outreach.settings.closes.wrong")
        .addIf(!isBetween(answerHours, 80), "answerHours", "outreach.settings.number", 80)
        .addIf(!isBetween(keepDays, 365), "keepDays", "outreach.settings.number", 365);
  }

  /// What was filled in, once it is checked.
  OfficeHours hours(ZoneId zone) {
    return new OfficeHours(
        days,
        LocalTime.parse(opens),
        LocalTime.parse(closes),
        Integer.parseInt(answerHours),
        Integer.parseInt(keepDays),
        zone);
  }

  private static boolean isBetween(String typed, int most) {
    return typed.matches("[1-9]\\d{0,2}") && Integer.parseInt(typed) <= most;
  }

  private static @Nullable LocalTime time(String typed) {
    try {
      return LocalTime.parse(typed);
    } catch (DateTimeException noTime) {
      return null;
    }
  }
}
