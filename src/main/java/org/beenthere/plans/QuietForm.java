package org.beenthere.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.beenthere.shell.FormErrors;
import org.jspecify.annotations.Nullable;

/// The page about what should happen when the person goes quiet. Rows may be typed in any order.
///
/// @param rows the steps, and an empty row for the next one
/// @param stop after how many days to stop
public record QuietForm(List<Row> rows, String stop, String never, String comeBack) {

  /// A step as it is typed.
  ///
  /// @param agreed whether the person ticked that this supporter may be asked
  /// @param agreedOn the day of that, once it is saved
  public record Row(
      String days, String means, String words, String supporter, boolean agreed, String agreedOn) {

    static final Row BLANK = new Row("", "", "", "", false, "");

    boolean isBlank() {
      return days.isEmpty() && words.isEmpty() && supporter.isEmpty();
    }
  }

  static QuietForm of(PlanText plan) {
    var agreement = plan.agreement();
    var rows = new ArrayList<Row>();
    for (var step : agreement.ladder()) {
      var on = step.agreedOn();
      rows.add(
          new Row(
              Integer.toString(step.afterDays()),
              step.means().name(),
              step.words(),
              step.supporter(),
              on != null,
              on == null ? "" : on.toString()));
    }
    rows.add(Row.BLANK);
    var stop = agreement.stopAfterDays();
    return new QuietForm(
        List.copyOf(rows),
        stop == 0 ? "" : Integer.toString(stop),
        agreement.never(),
        agreement.comeBack());
  }

  static QuietForm of(Posted posted) {
    var rows =
        posted.rows("quiet").stream()
            .map(row -> {
              var name = "quiet-" + row + "-";
              return new Row(
                  posted.text(name + "days"),
                  posted.text(name + "means"),
                  posted.text(name + "words"),
                  posted.text(name + "supporter"),
                  posted.has(name + "agreed"),
                  posted.text(name + "agreedOn"));
            })
            .toList();
    return new QuietForm(
        rows.isEmpty() ? List.of(Row.BLANK) : rows,
        posted.text("stop"),
        posted.text("never"),
        posted.text("comeBack"));
  }

  FormErrors check() {
    var errors = FormErrors.none();
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      var name = "quiet-" + i + "-";
      errors
          .addIf(!row.isBlank() && !isDays(row.days()), name + "days", "plans.quiet.daysWrong")
          .addIf(
              !row.isBlank() && Read.constant(QuietMeans.class, row.means()) == null,
              name + "means",
              "plans.quiet.meansMissing")
          .atMost(Limits.SHORT, name + "words", row.words())
          .atMost(Limits.NAME, name + "supporter", row.supporter());
    }
    return errors
        .addIf(!stop.isEmpty() && !isDays(stop), "stop", "plans.quiet.daysWrong")
        .atMost(Limits.SHORT, "never", never)
        .atMost(Limits.SHORT, "comeBack", comeBack);
  }

  PlanText on(PlanText plan, LocalDate today) {
    var steps =
        rows.stream()
            .filter(row -> !row.isBlank())
            .map(row -> step(row, today))
            .sorted(Comparator.comparingInt(QuietStep::afterDays))
            .toList();
    var days = Read.number(stop);
    return plan.agreement(plan.agreement().quiet(steps, days == null ? 0 : days, never, comeBack));
  }

  private static QuietStep step(Row row, LocalDate today) {
    var days = Read.number(row.days());
    var means = Read.constant(QuietMeans.class, row.means());
    var asks = means == QuietMeans.ASK_SUPPORTER;
    return new QuietStep(
        days == null ? 0 : days,
        means == null ? QuietMeans.MESSAGE : means,
        row.words(),
        asks ? row.supporter() : "",
        asks && row.agreed() ? agreedOn(row.agreedOn(), today) : null);
  }

  private static LocalDate agreedOn(String kept, LocalDate today) {
    @Nullable LocalDate day = Read.day(kept);
    return day == null || day.isAfter(today) ? today : day;
  }

  private static boolean isDays(String text) {
    var days = Read.number(text);
    return days != null && days >= 1 && days <= LadderRules.LONGEST_DAYS;
  }
}
