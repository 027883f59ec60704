package org.beenthere.plans;

import java.util.stream.Stream;

/// How a plan is set so that it prints on one page: in comfort while it is short, and smaller, but
/// never below nine points, when it is long. One that is longer still breaks between two goals.
public final class OnePage {

  /// As many lines as fit a sheet in comfort, beside headings, names and the crisis line.
  private static final int COMFORTABLE = 32;

  private static final int LETTERS_A_LINE = 90;
  private static final int LETTERS_IN_HALF_A_LINE = 42;

  /// Whether the plan wants the smaller setting.
  public static boolean dense(PlanText plan) {
    var agreement = plan.agreement();
    var halves =
        plan.goals().stream().mapToInt(OnePage::lines).sum()
            + lines(agreement.mine().stream(), LETTERS_IN_HALF_A_LINE)
            + lines(agreement.theirs().stream(), LETTERS_IN_HALF_A_LINE);
    var whole =
        lines(
            Stream.of(
                plan.hopes(),
                plan.strengths(),
                plan.supporters(),
                plan.helps(),
                plan.hinders(),
                agreement.never(),
                agreement.comeBack()),
            LETTERS_A_LINE);
    return halves / 2 + whole + agreement.ladder().size() > COMFORTABLE;
  }

  private static int lines(Goal goal) {
    var said = Stream.of(goal.words(), goal.why(), goal.firstStep());
    var steps = goal.steps().stream().map(step -> step.words() + step.who() + step.by());
    return lines(
        Stream.concat(Stream.concat(said, goal.more().said()), steps), LETTERS_IN_HALF_A_LINE);
  }

  private static int lines(Stream<String> texts, int letters) {
    return texts
        .filter(text -> !text.isBlank())
        .mapToInt(text -> text.lines().mapToInt(line -> 1 + line.length() / letters).sum())
        .sum();
  }

  private OnePage() {}
}
