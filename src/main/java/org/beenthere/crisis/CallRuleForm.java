package org.beenthere.crisis;

import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.jspecify.annotations.Nullable;

/// How long an organization waits with a call, as it is typed. What is not sent is as it usually
/// is.
///
/// @param minutes until the next one is told
/// @param back until an answered call that nobody closed comes back
/// @param freely how often within an hour the first one is told at once
/// @param aWhile after how many minutes from then on
/// @param longer and after how many once they asked twice as often
public record CallRuleForm(
    @Nullable String minutes,
    @Nullable String back,
    @Nullable String freely,
    @Nullable String aWhile,
    @Nullable String longer) {

  private static final int OFTEN = 20;
  private static final int LONGEST = 15;
  private static final int A_DAY = 1440;

  static CallRuleForm of(CallRule rule) {
    return new CallRuleForm(
        Integer.toString(rule.minutes()),
        Integer.toString(rule.back()),
        Integer.toString(rule.freely()),
        Integer.toString(rule.aWhile()),
        Integer.toString(rule.longer()));
  }

  public CallRuleForm {
    minutes = FormText.stripped(minutes);
    back = typed(back, CallRule.USUAL.back());
    freely = typed(freely, CallRule.USUAL.freely());
    aWhile = typed(aWhile, CallRule.USUAL.aWhile());
    longer = typed(longer, CallRule.USUAL.longer());
  }

  private static String typed(@Nullable String value, int usual) {
    return value == null ? Integer.toString(usual) : FormText.stripped(value);
  }

  FormErrors check() {
    return FormErrors.none()
        .addIf(isNot(minutes(), 1, 60), "minutes", "crisis.calls.minutes.wrong")
        .addIf(isNot(back(), 10, A_DAY), "back", "crisis.calls.back.wrong")
        .addIf(isNot(freely(), 1, OFTEN), "freely", "crisis.calls.freely.wrong")
        .addIf(isNot(aWhile(), 0, LONGEST), "aWhile", "crisis.calls.wait.wrong")
        .addIf(isNot(longer(), 0, LONGEST), "longer", "crisis.calls.wait.wrong")
        .addIf(
            !isNot(aWhile(), 0, LONGEST)
                && !isNot(longer(), 0, LONGEST)
                && number(longer()) < number(aWhile()),
            "longer",
            "crisis.calls.longer.wrong");
  }

  CallRule rule() {
    return new CallRule(
        number(minutes()), number(back()), number(freely()), number(aWhile()), number(longer()));
  }

  private static boolean isNot(String typed, int least, int most) {
    return !typed.matches("0|[1-9][0-9]{0,3}") || number(typed) < least || number(typed) > most;
  }

  private static int number(String typed) {
    return Integer.parseInt(typed);
  }

  @Override
  public String minutes() {
    return FormText.asIs(minutes);
  }

  @Override
  public String back() {
    return FormText.asIs(back);
  }

  @Override
  public String freely() {
    return FormText.asIs(freely);
  }

  @Override
  public String aWhile() {
    return FormText.asIs(aWhile);
  }

  @Override
  public String longer() {
    return FormText.asIs(longer);
  }
}
