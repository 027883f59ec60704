package org.beenthere.duty;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.beenthere.duty.Handover.Back;
import org.beenthere.duty.Handover.State;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Identifier;
import org.jspecify.annotations.Nullable;

/// Somebody on call asks somebody else to take it over.
///
/// @param form names this form, so that sending it twice is asking once
/// @param back a turn in return, as `whose from until`, or empty
public record HandoverForm(
    String form,
    String account,
    String startDay,
    String starts,
    String endDay,
    String ends,
    String back) {

  private static final int PARTS = 3;

  public HandoverForm {
    form = FormText.stripped(form);
    account = FormText.stripped(account);
    back = FormText.stripped(back);
  }

  static HandoverForm over(TimeForm time) {
    return new HandoverForm(
        UUID.randomUUID().toString(),
        "",
        time.startDay(),
        time.starts(),
        time.endDay(),
        time.ends(),
        "");
  }

  public TimeForm time() {
    return new TimeForm(startDay, starts, endDay, ends);
  }

  FormErrors check(LocalDateTime now) {
    var errors =
        time().check(FormErrors.none().require("account", account, "duty.who.missing"), now);
    return errors
        .addIf(!errors.any() && !time().from().isAfter(now), "startDay", "duty.handover.begun")
        .addIf(!back.isEmpty() && !back.startsWith(account + " "), "back", "duty.back.whose")
        .addIf(!back.isEmpty() && swap() == null, "back", "duty.back.whose");
  }

  Handover handover(AccountId asks, Instant now) {
    return new Handover(
        new DutyId(Identifier.of(Typed.number(form), List.of(account, time(), back))),
        asks,
        AccountId.of(account),
        time().from(),
        time().until(),
        swap(),
        State.ASKED,
        now);
  }

  private @Nullable Back swap() {
    var parts = back.split(" ", PARTS);
    if (parts.length < PARTS) {
      return null;
    }
    var begin = Typed.moment(parts[1]);
    var end = Typed.moment(parts[2]);
    return begin == null || end == null || !begin.isBefore(end) ? null : new Back(begin, end);
  }
}
