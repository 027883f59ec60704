package org.beenthere.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PlanJsonTest {

  @Property(tries = 200)
  void what_is_written_is_read_again(@ForAll("plans") PlanText plan) {
    assertThat(PlanJson.read(PlanJson.write(plan))).isEqualTo(plan);
  }

  @Example
  void identifiers_and_days_are_plain_text() {
    assertThat(PlanJson.write(Jamies.PLAN))
        .contains("\"id\":\"" + Jamies.HOME + "\"")
        .contains("\"by\":\"2030-12-01\"")
        .contains("\"agreedOn\":\"2026-11-03\"");
  }

  @Example
  void a_plan_of_an_older_program_is_read_with_what_it_has() {
    assertThat(PlanJson.read("{\"hopes\":\"Rest\",\"oldField\":1}"))
        .isEqualTo(PlanText.EMPTY.hopes("Rest", ""));
  }

  @Example
  void a_part_has_the_same_mark_as_long_as_it_says_the_same() {
    var goals = Part.goal(Jamies.HOME);
    var elsewhere = Jamies.PLAN.hopes("Something else", "");

    assertThat(goals.seen(elsewhere)).isEqualTo(goals.seen(Jamies.PLAN));
    assertThat(Part.HOPES.seen(elsewhere)).isNotEqualTo(Part.HOPES.seen(Jamies.PLAN));
    assertThat(goals.seen(PlanText.EMPTY)).isNotEqualTo(goals.seen(Jamies.PLAN));
  }

  @Provide
  Arbitrary<PlanText> plans() {
    var words = Arbitraries.strings().excludeChars('\u0000').ofMaxLength(40);
    var steps =
        Combinators.combine(words, words, Arbitraries.of(LocalDate.of(2026, 2, 28)).injectNull(0.5))
            .as((said, who, by) -> new Step(StepId.next(), said, who, by))
            .list()
            .ofMaxSize(4);
    var rulers = Arbitraries.integers().between(0, 10).injectNull(0.3);
    var goals =
        Combinators.combine(
                Arbitraries.of(LifeArea.values()),
                words,
                words,
                rulers,
                rulers,
                Arbitraries.of(Stage.values()).injectNull(0.3),
                words,
                steps)
            .as((area, said, why, important, sure, stage, first, all) ->
                new Goal(
                    GoalId.next(),
                    area,
                    said,
                    why,
                    important,
                    sure,
                    stage,
                    first,
                    all,
                    new GoalMore(said, why, first, "", "", "", "")))
            .list()
            .ofMaxSize(3);
    return Combinators.combine(words, words, words, goals)
        .as((hopes, strengths, helps, all) ->
            new PlanText(hopes, strengths, "", helps, "", List.copyOf(all), Jamies.AGREEMENT));
  }
}
