package org.beenthere.outreach;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.jspecify.annotations.Nullable;

/// "Call me on … between …". All of it may be left out; without a number nothing is kept.
public record CallForm(String callOn, String callFrom, String callUntil) {

  public CallForm {
    callOn = FormText.oneLine(callOn);
    callFrom = FormText.stripped(callFrom);
    callUntil = FormText.stripped(callUntil);
  }

  static final CallForm EMPTY = new CallForm("", "", "");

  public boolean isEmpty() {
    return equals(EMPTY);
  }

  static CallForm of(CallWish wish) {
    return new CallForm(wish.on(), text(wish.from()), text(wish.until()));
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
            "outreach.call.both");
  }

  CallWish wish() {
    return callOn.isEmpty() ? CallWish.NONE : new CallWish(callOn, time(callFrom), time(callUntil));
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
