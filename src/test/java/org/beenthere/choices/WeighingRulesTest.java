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
    for (var path : Path.values()) {
      assertThat(chosen.keySet()).containsAll(weighing.goingWith(path));
      assertThat(chosen.keySet()).containsAll(weighing.toAskOf(path));
      assertThat(weighing.goingWith(path)).noneMatch(weighing.toAskOf(path)::contains);
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
    assertThat(Weighing.read(Map.of("own", "My dog", "WORK", "LOT"))).hasToString("Weighing");
  }

  private static Map<String, String> form(Map<Matter, HowMuch> chosen, String own) {
    var form = new HashMap<String, String>();
    Arrays.stream(Matter.values()).forEach(matter -> form.put(matter.name(), "NONE"));
    chosen.forEach((matter, weight) -> form.put(matter.name(), weight.name()));
    form.put("own", own);
    return form;
  }
}
