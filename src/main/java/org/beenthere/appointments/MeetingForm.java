package org.beenthere.appointments;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.beenthere.vocabulary.Way;
import org.jspecify.annotations.Nullable;

/// What somebody fills in who proposes up to three times to meet. The first is needed; a further
/// one with neither day nor time is left out.
///
/// @param form names this form, so that sending it twice is proposing once
/// @param weeks for how many weeks at the first time; empty for once
/// @param instead the meeting that is moved, or empty
/// @param rest whether the later ones of its series move as well
/// @param said whether the two agreed on the first time already
public record MeetingForm(
    String form,
    String day1,
    String time1,
    String day2,
    String time2,
    String day3,
    String time3,
    String minutes,
    @Nullable Way way,
    String place,
    String weeks,
    String instead,
    @Nullable Boolean rest,
    @Nullable Boolean said) {

  /// Fills what was not sent; null stops here.
  public MeetingForm {
    form = FormText.stripped(form);
    day1 = FormText.stripped(day1);
    time1 = FormText.stripped(time1);
    day2 = FormText.stripped(day2);
    time2 = FormText.stripped(time2);
    day3 = FormText.stripped(day3);
    time3 = FormText.stripped(time3);
    minutes = FormText.stripped(minutes);
    place = FormText.oneLine(place);
    weeks = FormText.stripped(weeks);
    instead = FormText.stripped(instead);
  }

  static MeetingForm empty(@Nullable Way way) {
    return new MeetingForm(
        UUID.randomUUID().toString(), "", "", "", "", "", "", "45", way, "", "", "", false, false);
  }

  /// To move a meeting: as long, in the same way, at the same place.
  static MeetingForm moving(Appointment one) {
    return new MeetingForm(
        UUID.randomUUID().toString(),
        "",
        "",
        "",
        "",
        "",
        "",
        Integer.toString(one.minutes()),
        one.way(),
        one.placeWords(),
        "",
        one.id().toString(),
        false,
        false);
  }

  /// Reads the form as it was filled in.
  ///
  /// @param times how many times the form has room for
  /// @return what is proposed, or null, and then `errors` says why
  @Nullable Suggestion read(int times, ZoneId zone, Instant now, FormErrors errors) {
    var starts = new ArrayList<Instant>();
    for (int i = 1; i <= times; i++) {
      if (i == 1 || !day(i).isEmpty() || !time(i).isEmpty()) {
        var moment = Moment.read("day" + i, day(i), "time" + i, time(i), zone, now, errors);
        if (moment != null) {
          starts.add(moment);
        }
      }
    }
    errors.addIf(new HashSet<>(starts).size() < starts.size(), "day2", "appointments.sameTwice");
    var length = length();
    errors.addIf(length < 5 || length > 480, "minutes", "appointments.minutes.wrong");
    errors.addIf(way == null, "way", "appointments.way.missing");
    errors.atMost(500, "place", place);
    var every = every();
    errors.addIf(
        every < 1 || every > Suggestion.MOST_WEEKS,
        "weeks",
        "appointments.weeks.wrong",
        Suggestion.MOST_WEEKS);
    errors.addIf(every > 1 && starts.size() > 1, "weeks", "appointments.weeks.oneTime");
    var moved = instead.isEmpty() ? null : AppointmentId.of(instead);
    return errors.any() || way == null
        ? null
        : new Suggestion(
            List.copyOf(starts), length, way, place, moved == null ? every : 1, moved, isRest());
  }

  public boolean isRest() {
    return Boolean.TRUE.equals(rest);
  }

  public boolean isSaid() {
    return Boolean.TRUE.equals(said);
  }

  public String day(int number) {
    return number == 1 ? day1 : number == 2 ? day2 : day3;
  }

  public String time(int number) {
    return number == 1 ? time1 : number == 2 ? time2 : time3;
  }

  UUID offer() {
    try {
      return UUID.fromString(form);
    } catch (IllegalArgumentException notOurs) {
      return UUID.randomUUID();
    }
  }

  private int every() {
    return weeks.isEmpty() ? 1 : weeks.matches("\\d{1,2}") ? Integer.parseInt(weeks) : 0;
  }

  private int length() {
    return minutes.matches("\\d{1,3}") ? Integer.parseInt(minutes) : 0;
  }
}
