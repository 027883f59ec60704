package org.beenthere.duty;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Identifier;
import org.jspecify.annotations.Nullable;

/// Somebody covers a stretch of time, or nobody is on call in it.
///
/// @param form names this form, so that sending it twice is saying it once
/// @param account who covers, or [#NOBODY]
public record CoverForm(
    String form, String account, String startDay, String starts, String endDay, String ends) {

  public static final String NOBODY = "nobody";

  public CoverForm {
    form = FormText.stripped(form);
    account = FormText.stripped(account);
  }

  static CoverForm over(TimeForm time) {
    return new CoverForm(
        UUID.randomUUID().toString(),
        "",
        time.startDay(),
        time.starts(),
        time.endDay(),
        time.ends());
  }

  public TimeForm time() {
    return new TimeForm(startDay, starts, endDay, ends);
  }

  FormErrors check(LocalDateTime now) {
    return time().check(FormErrors.none().require("account", account, "duty.who.missing"), now);
  }

  DutyId id() {
    return new DutyId(Identifier.of(Typed.number(form), List.of(account, time())));
  }

  @Nullable AccountId who() {
    return account.equals(NOBODY) ? null : AccountId.of(account);
  }
}
