package org.beenthere.plans;

import java.util.ArrayList;
import java.util.List;
import org.beenthere.shell.FormErrors;
import org.jspecify.annotations.Nullable;

/// The page about one goal.
///
/// @param steps its steps, and an empty row for the next one
public record GoalForm(
    String area,
    String words,
    String why,
    String importance,
    String confidence,
    String stage,
    String firstStep,
    List<Row> steps,
    GoalMore more) {

  /// A step as it is typed. One without words is none.
  public record Row(String id, String words, String who, String by) {

    static Row blank() {
      return new Row(StepId.next().toString(), "", "", "");
    }

    boolean isBlank() {
      return words.isEmpty() && who.isEmpty() && by.isEmpty();
    }
  }

  /// A goal that is not written yet, in that part of life.
  static GoalForm blank(@Nullable LifeArea area, String words) {
    return new GoalForm(
        area == null ? "" : area.name(),
        words,
        "",
        "",
        "",
        "",
        "",
        List.of(Row.blank()),
        GoalMore.NONE);
  }

  static GoalForm of(Goal goal) {
    var stage = goal.stage();
    var rows = new ArrayList<Row>();
    for (var step : goal.steps()) {
      var by = step.by();
      rows.add(
          new Row(step.id().toString(), step.words(), step.who(), by == null ? "" : by.toString()));
    }
    rows.add(Row.blank());
    return new GoalForm(
        goal.area().name(),
        goal.words(),
        goal.why(),
        number(goal.importance()),
        number(goal.confidence()),
        stage == null ? "" : stage.name(),
        goal.firstStep(),
        List.copyOf(rows),
        goal.more());
  }

  static GoalForm of(Posted posted) {
    var rows =
        posted.rows("step").stream()
            .map(row -> {
              var name = "step-" + row + "-";
              return new Row(
                  posted.text(name + "id"),
                  posted.text(name + "words"),
                  posted.text(name + "who"),
                  posted.text(name + "by"));
            })
            .toList();
    return new GoalForm(
        posted.text("area"),
        posted.text("words"),
        posted.text("why"),
        posted.text("importance"),
        posted.text("confidence"),
        posted.text("stage"),
        posted.text("firstStep"),
        rows.isEmpty() ? List.of(Row.blank()) : rows,
        GoalMore.of(posted));
  }

  private static String number(@Nullable Integer value) {
    return value == null ? "" : value.toString();
  }

  FormErrors check() {
    var errors =
        FormErrors.none()
            .require("words", words, "plans.goal.missing")
            .atMost(Limits.SHORT, "words", words)
            .addIf(Read.constant(LifeArea.class, area) == null, "area", "plans.goal.areaMissing")
            .atMost(Limits.LONG, "why", why)
            .atMost(Limits.SHORT, "firstStep", firstStep)
            .atMost(Limits.NAME, "areaCalled", more.areaCalled())
            .atMost(Limits.SHORT, "restated", more.restated())
            .atMost(Limits.SHORT, "strengths", more.strengths())
            .atMost(Limits.SHORT, "barriers", more.barriers())
            .atMost(Limits.SHORT, "answer", more.answer())
            .atMost(Limits.SHORT, "measure", more.measure())
            .atMost(Limits.SHORT, "baseline", more.baseline());
    for (int i = 0; i < steps.size(); i++) {
      var row = steps.get(i);
      var name = "step-" + i + "-";
      errors
          .addIf(row.words().isEmpty() && !row.isBlank(), name + "words", "plans.step.missing")
          .atMost(Limits.SHORT, name + "words", row.words())
          .atMost(Limits.NAME, name + "who", row.who())
          .addIf(!row.by().isEmpty() && Read.day(row.by()) == null, name + "by", "plans.day");
    }
    errors.addIf(
        written().size() > Goal.MOST_STEPS, "words", "plans.step.tooMany", Goal.MOST_STEPS);
    return errors;
  }

  Goal goal(GoalId id) {
    var in = Read.constant(LifeArea.class, area);
    return new Goal(
        id,
        in == null ? LifeArea.OTHER : in,
        words,
        why,
        ofTen(importance),
        ofTen(confidence),
        Read.constant(Stage.class, stage),
        firstStep,
        written().stream()
            .map(row ->
                new Step(
                    new StepId(Read.identifier(row.id())),
                    row.words(),
                    row.who(),
                    Read.day(row.by())))
            .toList(),
        more);
  }

  /// With one more step in these words, as it was picked.
  GoalForm withStep(String picked) {
    var rows = new ArrayList<>(written());
    rows.add(new Row(StepId.next().toString(), picked, "", ""));
    return new GoalForm(
        area, words, why, importance, confidence, stage, firstStep, List.copyOf(rows), more);
  }

  private List<Row> written() {
    return steps.stream().filter(row -> !row.isBlank()).toList();
  }

  private static @Nullable Integer ofTen(String text) {
    var value = Read.number(text);
    return value == null || value > 10 ? null : value;
  }
}
