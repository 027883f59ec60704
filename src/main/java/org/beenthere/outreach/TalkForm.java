package org.beenthere.outreach;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.beenthere.vocabulary.Way;
import org.jspecify.annotations.Nullable;

/// A time for a first talk, where the organization is.
public record TalkForm(String day, String time, @Nullable Way way) {

  private static final Period AHEAD = Period.ofDays(60);

  public TalkForm {
    day = FormText.stripped(day);
    time = FormText.stripped(time);
  }

  static final TalkForm EMPTY = new TalkForm("", "", null);

  public boolean isEmpty() {
    return equals(EMPTY);
  }

  FormErrors check(ZoneId zone, Instant now) {
    var at = at(zone);
    return FormErrors.none()
        .addIf(at == null, "day", "outreach.talk.missing")
        .addIf(
            at != null
                && (at.isBefore(now) || at.isAfter(now.atZone(zone).plus(AHEAD).toInstant())),
            "day",
            "outreach.talk.soon")
        .addIf(way == null, "way", "outreach.talk.way.missing");
  }

  @Nullable Instant at(ZoneId zone) {
    try {
      return LocalDate.parse(day).atTime(LocalTime.parse(time)).atZone(zone).toInstant();
    } catch (DateTimeException noTime) {
      return null;
    }
  }
}
