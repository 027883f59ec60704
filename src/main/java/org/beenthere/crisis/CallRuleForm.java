package org.beenthere.crisis;

import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.jspecify.annotations.Nullable;

/// How long an organization waits with a call, as it is typed.
///
/// @param minutes until the next one is told
/// @param back until an answered call that nobody closed comes back; as it usually is when not sent
public record CallRuleForm(@Nullable String minutes, @Nullable String back) {

  static CallRuleForm of(CallRule rule) {
    return new CallRuleForm(Integer.toString(rule.minutes()), Integer.toString(rule.back()));
  }

  public CallRuleForm {
    minutes = FormText.stripped(minutes);
    back = back == null ? Integer.toString(CallRule.USUAL.back()) : back.strip();
  }

  FormErrors check() {
    return FormErrors.none()
        .addIf(!minutes().matches("[1-9]|[1-5][0-9]|60"), "minutes", "crisis.calls.minutes.wrong")
        .addIf(
            !back().matches("[1-9][0-9]{1,3}") || Integer.parseInt(back()) > 1440,
            "back",
            "crisis.calls.back.wrong");
  }

  CallRule rule() {
    return new CallRule(Integer.parseInt(minutes()), Integer.parseInt(back()));
  }

  @Override
  public String minutes() {
    return FormText.asIs(minutes);
  }

  @Override
  public String back() {
    return FormText.asIs(back);
  }
}
