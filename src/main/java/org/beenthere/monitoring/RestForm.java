package org.beenthere.monitoring;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.jspecify.annotations.Nullable;

/// Until when somebody rests, as it is typed.
public record RestForm(String until) {

  public RestForm {
    until = FormText.stripped(until);
  }

  static final RestForm EMPTY = new RestForm("");

  FormErrors check(LocalDate today) {
    var day = day();
    return FormErrors.none()
        .addIf(day == null, "until", "monitoring.rest.until.wrong")
        .addIf(day != null && !day.isAfter(today), "until", "monitoring.rest.until.past")
        .addIf(
            day != null && day.isAfter(today.plusDays(Watches.LONGEST_REST_DAYS)),
            "until",
            "monitoring.rest.until.far");
  }

  @Nullable LocalDate day() {
    try {
      return LocalDate.parse(until);
    } catch (DateTimeParseException noSuchDay) {
      return null;
    }
  }
}
