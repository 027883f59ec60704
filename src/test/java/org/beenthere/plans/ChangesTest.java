package org.beenthere.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.beenthere.plans.Change.What;
import org.beenthere.vocabulary.Way;
import org.junit.jupiter.api.Test;

class ChangesTest {

  @Test
  void the_same_plan_changed_nothing() {
    assertThat(changes(Jamies.PLAN)).isEmpty();
  }

  @Test
  void a_first_plan_has_only_new_things() {
    assertThat(Changes.between(PlanText.EMPTY, Jamies.PLAN, PLAIN))
        .isNotEmpty()
        .allMatch(Change::added);
  }

  @Test
  void a_goal_in_other_words_is_changed_and_not_taken_out() {
    var reworded = goal(Jamies.A_HOME, "A flat of my own", Jamies.A_HOME.steps());

    assertThat(changes(Jamies.PLAN.with(reworded)))
        .containsExactly(
            new Change(
                What.GOAL, "", "A room of my own with a door that locks", "A flat of my own"));
  }

  @Test
  void a_goal_that_is_let_go_is_told_by_its_words() {
    assertThat(changes(Jamies.PLAN.without(Jamies.GROUP)))
        .containsExactly(new Change(What.GOAL, "", "A group where I can say how it is", ""));
  }

  @Test
  void steps_are_told_with_the_goal_they_belong_to() {
    var steps = new ArrayList<>(Jamies.A_HOME.steps().subList(1, 3));
    steps.add(Jamies.step("Paint it yellow", "", null));

    assertThat(changes(Jamies.PLAN.with(goal(Jamies.A_HOME, Jamies.A_HOME.words(), steps))))
        .containsExactly(
            new Change(What.STEP, Jamies.A_HOME.words(), "Call the housing office", ""),
            new Change(What.STEP, Jamies.A_HOME.words(), "", "Paint it yellow"));
  }

  @Test
  void promises_are_told_one_by_one_and_their_order_does_not_matter() {
    var agreement =
        Jamies.AGREEMENT.meeting(
            7,
            Way.IN_PERSON,
            List.of("tell Maria when it gets hard", "call when I am late"),
            Jamies.AGREEMENT.theirs().reversed());

    assertThat(changes(Jamies.PLAN.agreement(agreement)))
        .containsExactly(
            new Change(What.MY_PROMISE, "", "meet on Tuesdays, or say so the day before", ""),
            new Change(What.MY_PROMISE, "", "", "call when I am late"));
  }

  @Test
  void another_rhythm_and_another_end_read_as_sentences() {
    var agreement =
        Jamies.AGREEMENT
            .meeting(14, Way.PHONE, Jamies.AGREEMENT.mine(), Jamies.AGREEMENT.theirs())
            .quiet(Jamies.AGREEMENT.ladder(), 60, "Never call my job.", "Just say hi.");

    assertThat(changes(Jamies.PLAN.agreement(agreement)))
        .containsExactly(
            new Change(What.RHYTHM, "", "every 7 IN_PERSON", "every 14 PHONE"),
            new Change(What.STOP, "", "stop 30", "stop 60"),
            new Change(What.NEVER, "", "Never call my ex or my job.", "Never call my job."));
  }

  @Test
  void the_next_step_is_the_one_with_the_nearest_day_that_is_not_over() {
    assertThat(NextStep.in(Jamies.PLAN, LocalDate.of(2030, 12, 1)))
        .contains(new NextStep("Call the housing office", LocalDate.of(2030, 12, 1)));
    assertThat(NextStep.in(Jamies.PLAN, LocalDate.of(2030, 12, 2)))
        .contains(new NextStep("Look at two rooms", LocalDate.of(2031, 1, 15)));
    assertThat(NextStep.in(Jamies.PLAN, LocalDate.of(2040, 1, 1)))
        .contains(new NextStep("Call the housing office", null));
    assertThat(NextStep.in(PlanText.EMPTY, LocalDate.of(2030, 1, 1))).isEmpty();
  }

  private static List<Change> changes(PlanText after) {
    return Changes.between(Jamies.PLAN, after, PLAIN);
  }

  private static Goal goal(Goal goal, String words, List<Step> steps) {
    return new Goal(
        goal.id(),
        goal.area(),
        words,
        goal.why(),
        goal.importance(),
        goal.confidence(),
        goal.stage(),
        goal.firstStep(),
        steps,
        goal.more());
  }

  private static final Phrasing PLAIN =
      new Phrasing() {
        @Override
        public String rhythm(Agreement agreement) {
          return agreement.everyDays() == 0
              ? ""
              : "every " + agreement.everyDays() + " " + agreement.way();
        }

        @Override
        public String step(Step step) {
          return step.words();
        }

        @Override
        public String quietStep(QuietStep step) {
          return step.afterDays() + " " + step.means();
        }

        @Override
        public String stop(Agreement agreement) {
          return agreement.stopAfterDays() == 0 ? "" : "stop " + agreement.stopAfterDays();
        }
      };
}
