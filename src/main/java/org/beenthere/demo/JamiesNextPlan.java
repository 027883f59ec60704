package org.beenthere.demo;

import java.util.ArrayList;
import java.util.List;
import org.beenthere.plans.Agreement;
import org.beenthere.plans.Goal;
import org.beenthere.plans.GoalId;
import org.beenthere.plans.GoalMore;
import org.beenthere.plans.LifeArea;
import org.beenthere.plans.PlanText;
import org.beenthere.plans.Stage;
import org.beenthere.plans.Step;
import org.beenthere.plans.StepId;

/// The second version of Jamie's plan: another rhythm, a goal said more exactly, and a new one in a
/// part of life that he calls by his own name.
final class JamiesNextPlan {

  static PlanText after(PlanText first) {
    var home = first.goals().getFirst();
    var steps = new ArrayList<>(home.steps());
    steps.add(new Step(StepId.next(), "Call the office on the first of the month", "Maria", null));
    var goals =
        List.of(
            new Goal(
                home.id(),
                home.area(),
                home.words(),
                home.why(),
                9,
                6,
                Stage.DOING,
                "Ask what number I am on the list",
                steps,
                new GoalMore(
                    "",
                    "A signed lease for two rooms by April 30",
                    "I keep going. I can fix anything.",
                    "They lose papers.",
                    "I keep a copy of all of it in the blue folder.",
                    "My number on the list",
                    "Eleven")),
            first.goals().get(1),
            new Goal(
                GoalId.next(),
                LifeArea.OTHER,
                "Get the motorcycle running with my uncle",
                "My hands are quiet when they work.",
                7,
                9,
                Stage.GETTING_READY,
                "Ask him for a Saturday",
                List.of(),
                new GoalMore("Motors", "", "", "", "", "", "")));
    var agreed = first.agreement();
    var agreement =
        new Agreement(
            7,
            agreed.way(),
            agreed.mine(),
            List.of("Be there, and answer by the next morning", "Bring the list of rooms"),
            agreed.ladder(),
            agreed.stopAfterDays(),
            agreed.never(),
            agreed.comeBack(),
            agreed.terms());
    return new PlanText(
        first.hopes(),
        first.strengths(),
        "My aunt, Uncle Ray",
        "Soup, motors, walking to the river",
        "Being asked three times in a row",
        goals,
        agreement);
  }

  private JamiesNextPlan() {}
}
