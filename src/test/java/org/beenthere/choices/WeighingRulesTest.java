package org.beenthere.choices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.beenthere.choices.Weighing.HowMuch;
import org.junit.jupiter.api.Test;

/// The cards give no verdict: only what somebody chose comes back, beside every path in the same
/// order, and nothing else.
class WeighingRulesTest {

  @Property(tries = 300)
  void only_what_was_chosen_comes_back(@ForAll Map<Matter, HowMuch> chosen) {
    var weighing = Weighing.read(form(chosen, ""));
    assertThat(weighing.weights()).isEqualTo(chosen);
    var answer = Answer.to(weighing);
    assertThat(answer.asking()).containsExactlyElementsOf(weighing.all());
    for (var way : answer.ways()) {
      assertThat(chosen.keySet()).containsAll(way.goesWith()).containsAll(way.asksAbout());
      assertThat(way.goesWith()).noneMatch(way.asksAbout()::contains);
    }
  }

  /// What the script of the page picks an answer from.
  @Property(tries = 300)
  void no_answer_says_what_is_not_in_the_whole(@ForAll Map<Matter, HowMuch> chosen) {
    var answer = Answer.to(Weighing.read(form(chosen, "")));
    var whole = Answer.toAnything();
    answer
        .said()
        .forEach((weight, matters) -> assertThat(whole.said().get(weight)).containsAll(matters));
    assertThat(whole.asking()).containsAll(answer.asking());
    for (var i = 0; i < answer.ways().size(); i++) {
      assertThat(whole.ways().get(i).path()).isEqualTo(answer.ways().get(i).path());
      assertThat(whole.ways().get(i).goesWith()).containsAll(answer.ways().get(i).goesWith());
      assertThat(whole.ways().get(i).asksAbout()).containsAll(answer.ways().get(i).asksAbout());
    }
  }

  @Property(tries = 300)
  void what_matters_a_lot_stands_before_what_matters_a_little(@ForAll Map<Matter, HowMuch> chosen) {
    var all = Weighing.read(form(chosen, "")).all();
    assertThat(all).containsExactlyInAnyOrderElementsOf(chosen.keySet());
    assertThat(all.stream().map(chosen::get).toList()).isSorted();
  }

  @Property(tries = 300)
  void whatever_a_form_brings_is_read_without_a_fault(@ForAll Map<String, String> form) {
    assertThat(Weighing.read(form).weights().keySet()).isSubsetOf(Matter.values());
  }

  @Test
  void every_matter_is_spoken_of_by_some_path_and_none_by_the_same_path_twice() {
    for (var matter : Matter.values()) {
      assertThat(Path.values())
          .as(matter.name())
          .anyMatch(path -> path.goesWith(matter) || path.asksAbout(matter))
          .noneMatch(path -> path.goesWith(matter) && path.asksAbout(matter));
    }
  }

  @Test
  void nothing_and_too_much_are_told() {
    assertThat(Weighing.NOTHING.check().any()).isTrue();
    assertThat(Weighing.read(Map.of("own", "My dog")).check().any()).isFalse();
    assertThat(Weighing.read(Map.of("own", "x".repeat(301))).check().at("own")).isNotNull();
  }

  @Test
  void its_text_says_nothing() {
    var weighing = Weighing.read(Map.of("own", "My dog", "WORK", "LOT"));
    assertThat(weighing).hasToString("Weighing");
    assertThat(Answer.to(weighing)).hasToString("Answer");
  }

  private static Map<String, String> form(Map<Matter, HowMuch> chosen, String own) {
    var form = new HashMap<String, String>();
    Arrays.stream(Matter.values()).forEach(matter -> form.put(matter.name(), "NONE"));
    chosen.forEach((matter, weight) -> form.put(matter.name(), weight.name()));
    form.put("own", own);
    return form;
  }
}
