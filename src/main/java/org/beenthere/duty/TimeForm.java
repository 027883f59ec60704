package org.beenthere.duty;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Objects;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.jspecify.annotations.Nullable;

/// A stretch of time: from a day and an hour to a day and an hour.
public record TimeForm(String startDay, String starts, String endDay, String ends) {

  private static final Duration LONGEST = Duration.ofDays(31);

  public TimeForm {
    startDay = FormText.stripped(startDay);
    starts = FormText.stripped(starts);
    endDay = FormText.stripped(endDay);
    ends = FormText.stripped(ends);
  }

  static TimeForm between(String from, String until) {
    var begin = Typed.moment(from);
    var end = Typed.moment(until);
    return new TimeForm(
        begin == null ? "" : begin.toLocalDate().toString(),
        begin == null ? "" : begin.toLocalTime().toString(),
        end == null ? "" : end.toLocalDate().toString(),
        end == null ? "" : end.toLocalTime().toString());
  }

  /// @param now where the organization is
  FormErrors check(FormErrors errors, LocalDateTime now) {
    var begin = begin();
    var end = end();
    return errors
        .addIf(Typed.day(startDay) == null, "startDay", "duty.day.wrong")
        .addIf(Typed.time(starts) == null, "starts", "duty.time.wrong")
        .addIf(Typed.day(endDay) == null, "endDay", "duty.day.wrong")
        .addIf(Typed.time(ends) == null, "ends", "duty.time.wrong")
        .addIf(begin != null && end != null && !begin.isBefore(end), "endDay", "duty.end.wrong")
        .addIf(
            begin != null && end != null && end.isAfter(begin.plus(LONGEST)),
            "endDay",
            "duty.end.far")
        .addIf(end != null && !end.isAfter(now), "endDay", "duty.end.past")
        .addIf(begin != null && begin.isAfter(now.plusYears(1)), "startDay", "duty.start.far");
  }

  LocalDateTime from() {
    return Objects.requireNonNull(begin());
  }

  LocalDateTime until() {
    return Objects.requireNonNull(end());
  }

  private @Nullable LocalDateTime begin() {
    return Typed.moment(startDay, starts);
  }

  private @Nullable LocalDateTime end() {
    return Typed.moment(endDay, ends);
  }
}
