package org.beenthere.duty;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Identifier;
import org.jspecify.annotations.Nullable;

/// Somebody is on call on a day of every week.
///
/// @param form names this form, so that sending it twice is saying it once
public record StretchForm(
    String form, String account, String weekday, String starts, String ends, String fromDay) {

  public StretchForm {
    form = FormText.stripped(form);
    account = FormText.stripped(account);
    weekday = FormText.stripped(weekday);
    starts = FormText.stripped(starts);
    ends = FormText.stripped(ends);
    fromDay = FormText.stripped(fromDay);
  }

  static StretchForm empty() {
    return new StretchForm(UUID.randomUUID().toString(), "", "", "17:00", "09:00", "");
  }

  FormErrors check(LocalDate today) {
    var from = Typed.day(fromDay);
    return FormErrors.none()
        .require("account", account, "duty.who.missing")
        .addIf(day() == null, "weekday", "duty.weekday.missing")
        .addIf(Typed.time(starts) == null, "starts", "duty.time.wrong")
        .addIf(Typed.time(ends) == null, "ends", "duty.time.wrong")
        .addIf(
            !fromDay.isEmpty()
                && (from == null || from.isBefore(today) || from.isAfter(today.plusYears(1))),
            "fromDay",
            "duty.weekly.from.wrong");
  }

  /// What was filled in, once it is checked.
  Stretch stretch(LocalDate today) {
    var begins = Typed.day(fromDay);
    return new Stretch(
        new DutyId(
            Identifier.of(Typed.number(form), List.of(account, weekday, starts, ends, fromDay))),
        AccountId.of(account),
        Objects.requireNonNull(day()),
        required(starts),
        required(ends),
        begins == null ? today : begins,
        null);
  }

  private static LocalTime required(String typed) {
    return Objects.requireNonNull(Typed.time(typed));
  }

  private @Nullable DayOfWeek day() {
    for (var one : DayOfWeek.values()) {
      if (one.name().equals(weekday)) {
        return one;
      }
    }
    return null;
  }
}
