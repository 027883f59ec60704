package org.beenthere.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.beenthere.vocabulary.Way;

/// A plan for tests: two goals in different parts of life, three steps each, a ladder of four.
final class Jamies {

  static final GoalId HOME = GoalId.next();
  static final GoalId GROUP = GoalId.next();

  static final Goal A_HOME =
      new Goal(
          HOME,
          LifeArea.HOUSING,
          "A room of my own with a door that locks",
          "So that I can sleep.",
          9,
          6,
          Stage.GETTING_READY,
          "Call the housing office",
          List.of(
              step("Call the housing office", "Maria", LocalDate.of(2030, 12, 1)),
              step("Gather my papers", "", null),
              step("Look at two rooms", "my sister Ana", LocalDate.of(2031, 1, 15))),
          GoalMore.NONE);

  static final Goal A_GROUP =
      new Goal(
          GROUP,
          LifeArea.SUPPORT_GROUPS,
          "A group where I can say how it is",
          "",
          null,
          8,
          null,
          "",
          List.of(
              step("Try the Tuesday group", "", null),
              step("Try the one at the church", "", null),
              step("Decide which one fits", "", null)),
          GoalMore.NONE);

  static final Agreement AGREEMENT =
      LadderRulesTest.JAMIES
          .meeting(
              7,
              Way.IN_PERSON,
              List.of("meet on Tuesdays, or say so the day before", "tell Maria when it gets hard"),
              List.of("answer by the next morning", "never call at work"))
          .quiet(
              LadderRulesTest.JAMIES.ladder(), 30, "Never call my ex or my job.", "Just say hi.");

  static final PlanText PLAN =
      new PlanText(
          "To wake up without dread.",
          "I got through two winters outside.",
          "Ana, Pastor Will",
          "Walking, loud music, cooking for others",
          "Being told to calm down",
          List.of(A_HOME, A_GROUP),
          AGREEMENT);

  /// Four goals with six steps each and eight wishes: as much as one page of paper holds.
  static PlanText aFullPlan() {
    return plan(4, 6);
  }

  static PlanText plan(int goals, int steps) {
    return new PlanText(
        PLAN.hopes(),
        PLAN.strengths(),
        PLAN.supporters(),
        PLAN.helps(),
        PLAN.hinders(),
        IntStream.range(0, goals).mapToObj(i -> aGoal(LifeArea.values()[i % 9], steps)).toList(),
        eightWishes());
  }

  private static Goal aGoal(LifeArea area, int steps) {
    var words =
        List.of(
            step("Call the office on Main Street", "", null),
            step("Look at two rooms near the river", "my sister Ana", LocalDate.of(2031, 1, 15)),
            step("Gather my papers", "Maria", null));
    return new Goal(
        GoalId.next(),
        area,
        "A room of my own with a door that locks",
        "So that I can sleep, and my girl can stay over.",
        9,
        6,
        Stage.GETTING_READY,
        "Call the housing office",
        IntStream.range(0, steps).mapToObj(i -> words.get(i % words.size())).toList(),
        GoalMore.NONE);
  }

  private static Agreement eightWishes() {
    var ladder =
        IntStream.rangeClosed(1, 8)
            .mapToObj(i ->
                new QuietStep(3 * i, QuietMeans.MESSAGE, "Thinking of you. No pressure.", "", null))
            .toList();
    return AGREEMENT.quiet(ladder, 30, AGREEMENT.never(), AGREEMENT.comeBack());
  }

  static Step step(String words, String who, LocalDate by) {
    return new Step(StepId.next(), words, who, by);
  }

  private Jamies() {}
}
