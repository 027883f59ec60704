package org.beenthere.outreach;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.stream.Stream;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.jspecify.annotations.Nullable;

/// "Call me on … between …". All of it may be left out; without a number nothing is kept.
///
/// @param overnight whether hours that go over midnight are meant
public record CallForm(String callOn, String callFrom, String callUntil, Boolean overnight) {

  public CallForm {
    callOn = FormText.oneLine(callOn);
    callFrom = FormText.stripped(callFrom);
    callUntil = FormText.stripped(callUntil);
    // A box that is not ticked is not sent.
    overnight = overnight != null && overnight;
  }

  static final CallForm EMPTY = new CallForm("", "", "", false);

  public boolean isEmpty() {
    return equals(EMPTY);
  }

  static CallForm of(CallWish wish) {
    return new CallForm(
        wish.on(), text(wish.from()), text(wish.until()), isOver(wish.from(), wish.until()));
  }

  FormErrors check(FormErrors errors) {
    return errors
        .atMost(40, "callOn", callOn)
        .addIf(
            !callOn.isEmpty() && callOn.replaceAll("\\D", "").length() < 5,
            "callOn",
            "outreach.call.wrong")
        .addIf(isWrong(callFrom), "callFrom", "outreach.call.time")
        .addIf(isWrong(callUntil), "callUntil", "outreach.call.time")
        .addIf(
            callFrom.isEmpty() != callUntil.isEmpty(),
            callFrom.isEmpty() ? "callFrom" : "callUntil",
            "outreach.call.both")
        .addIf(
            !callFrom.isEmpty() && callFrom.equals(callUntil),
            "callUntil",
            "participants.reach.time.same")
        .addIf(
            isOver(time(callFrom), time(callUntil)) && !overnight,
            "callUntil",
            "participants.reach.time.overnight");
  }

  /// Whether one of these fields is to be mended, and not those of another form on the page.
  public boolean isWrongIn(FormErrors errors) {
    return Stream.of("callOn", "callFrom", "callUntil").anyMatch(name -> errors.at(name) != null);
  }

  CallWish wish() {
    return callOn.isEmpty() ? CallWish.NONE : new CallWish(callOn, time(callFrom), time(callUntil));
  }

  /// Hours that end on the next morning.
  private static boolean isOver(@Nullable LocalTime from, @Nullable LocalTime until) {
    return from != null && until != null && until.isBefore(from);
  }

  private static boolean isWrong(String typed) {
    return !typed.isEmpty() && time(typed) == null;
  }

  private static @Nullable LocalTime time(String typed) {
    try {
      return typed.isEmpty() ? null : LocalTime.parse(typed);
    } catch (DateTimeParseException noTime) {
      return null;
    }
  }

  private static String text(@Nullable LocalTime time) {
    return time == null ? "" : time.toString();
  }
}
