package org.beenthere.plans;

import java.util.List;
import org.beenthere.shell.FormErrors;
import org.beenthere.vocabulary.Way;

/// The page about how the two meet and what they promise.
///
/// @param every one of the usual rhythms in days, or empty
/// @param other another rhythm in days; counts before `every`
/// @param mine promises of the participant, one on each line
/// @param theirs promises of the specialist, one on each line
/// @param terms what makes being in touch safe and clear
public record MeetingForm(
    String every, String other, String way, String mine, String theirs, PlanTerms terms) {

  /// The rhythms that can be chosen without writing a number.
  public static final List<Integer> USUAL = List.of(1, 3, 7, 14, 30);

  static MeetingForm of(PlanText plan) {
    var agreed = plan.agreement();
    var way = agreed.way();
    var days = agreed.everyDays() == 0 ? "" : Integer.toString(agreed.everyDays());
    var usual = USUAL.contains(agreed.everyDays());
    return new MeetingForm(
        usual ? days : "",
        usual ? "" : days,
        way == null ? "" : way.name(),
        String.join("\n", agreed.mine()),
        String.join("\n", agreed.theirs()),
        agreed.terms());
  }

  static MeetingForm of(Posted posted) {
    return new MeetingForm(
        posted.text("every"),
        posted.text("other"),
        posted.text("way"),
        posted.text("mine"),
        posted.text("theirs"),
        PlanTerms.of(posted));
  }

  FormErrors check() {
    var errors = FormErrors.none();
    var days = Read.number(rhythm());
    errors.addIf(
        !rhythm().isEmpty() && (days == null || days < 1 || days > 90),
        "other",
        "plans.meeting.otherWrong");
    errors.addIf(!way.isEmpty() && Read.constant(Way.class, way) == null, "way", "plans.choose");
    promises(errors, "mine", mine);
    promises(errors, "theirs", theirs);
    return errors
        .atMost(Limits.SHORT, "safeHours", terms.safeHours())
        .atMost(Limits.SHORT, "voicemail", terms.voicemail())
        .atMost(Limits.SHORT, "screen", terms.screen())
        .atMost(Limits.SHORT, "mayKnow", terms.mayKnow())
        .atMost(Limits.SHORT, "officeHours", terms.officeHours())
        .atMost(Limits.SHORT, "boundaries", terms.boundaries())
        .atMost(Limits.SHORT, "ending", terms.ending());
  }

  private static void promises(FormErrors errors, String field, String text) {
    var lines = Read.lines(text);
    errors.addIf(lines.size() > Limits.PROMISES, field, "plans.meeting.tooMany", Limits.PROMISES);
    lines.forEach(line -> errors.atMost(Limits.SHORT, field, line));
  }

  PlanText on(PlanText plan) {
    var days = Read.number(rhythm());
    return plan.agreement(
        plan.agreement()
            .meeting(
                days == null ? 0 : days,
                Read.constant(Way.class, way),
                Read.lines(mine),
                Read.lines(theirs))
            .terms(terms));
  }

  private String rhythm() {
    return other.isEmpty() ? every : other;
  }
}
