package org.beenthere.coping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.beenthere.vocabulary.Identifier;
import org.jspecify.annotations.Nullable;

/// What somebody asked for, as it is typed; nothing in it is null.
///
/// @param form made with the form and sent along with it, so that twice sent is one
/// @param stands how it stands
/// @param came what came of it
/// @param who who sees it: [Shares]
public record AskedForm(
    String form, String what, String whom, String day, String stands, String came, String who) {

  private static final int WHAT = 500;
  private static final int NAME = 120;
  private static final int LONG = 4000;

  /// Nobody alive asked for anything before.
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  public AskedForm {
    form = FormText.asIs(form);
    what = FormText.oneLine(what);
    whom = FormText.oneLine(whom);
    day = FormText.stripped(day);
    stands = FormText.asIs(stands);
    came = FormText.stripped(came);
    who = FormText.asIs(who);
  }

  static AskedForm fresh(LocalDate today) {
    return new AskedForm(
        Identifier.fresh().toString(),
        "",
        "",
        today.toString(),
        AskedFor.Stands.WAITING.name(),
        "",
        Shares.PEER.name());
  }

  static AskedForm of(AskedFor asked) {
    return new AskedForm(
        asked.id().toString(),
        asked.what(),
        asked.whom(),
        asked.askedOn().toString(),
        asked.stands().name(),
        asked.cameOfIt(),
        Shares.of(asked.shared()).name());
  }

  FormErrors check(LocalDate today) {
    var on = askedOn();
    return FormErrors.none()
        .require("what", what, "coping.asked.what.missing")
        .atMost(WHAT, "what", what)
        .atMost(NAME, "whom", whom)
        .addIf(
            on == null || on.isAfter(today) || on.isBefore(EARLIEST),
            "day",
            "coping.asked.day.wrong")
        .addIf(chosen() == null, "stands", "coping.asked.stands.missing")
        .atMost(LONG, "came", came);
  }

  public AskedFor.@Nullable Stands chosen() {
    return Arrays.stream(AskedFor.Stands.values())
        .filter(one -> one.name().equals(stands))
        .findFirst()
        .orElse(null);
  }

  @Nullable LocalDate askedOn() {
    try {
      return LocalDate.parse(day);
    } catch (DateTimeException noDay) {
      return null;
    }
  }

  public boolean isShared() {
    return Shares.read(who);
  }

  UUID id() {
    return Identifier.of(
        Identifier.read(form), List.of("asked", what, whom, day, stands, came, who));
  }
}
