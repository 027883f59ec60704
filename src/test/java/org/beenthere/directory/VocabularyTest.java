package org.beenthere.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which words are meant by what somebody typed.
class VocabularyTest {

  private final Vocabulary vocabulary = new Vocabulary();
  private final int painting = number("painting");
  private final int paint = number("paint");
  private final int church = number("church");
  private final int jose = number("José");

  @ParameterizedTest
  @CsvSource({"paintng", "paniting", "painteng", "PAINTING"})
  void a_slip_of_the_finger_is_forgiven(String typed) {
    assertThat(meant(typed)).containsExactly(painting);
  }

  @Test
  void the_beginning_of_a_word_will_do() {
    assertThat(meant("pain")).containsExactlyInAnyOrder(painting, paint);
    assertThat(meant("chu")).containsExactly(church);
  }

  @Test
  void a_slip_is_forgiven_in_a_long_beginning_too() {
    assertThat(meant("paintyn")).containsExactly(painting);
    assertThat(meant("churc")).containsExactly(church);
    assertThat(meant("pqint")).containsExactly(paint);
  }

  @Test
  void accents_need_not_be_typed() {
    assertThat(meant("jose")).containsExactly(jose);
  }

  @ParameterizedTest
  @CsvSource({"pa", "charcoal", "xyz"})
  void another_word_is_another_word(String typed) {
    assertThat(meant(typed)).isEmpty();
  }

  @Test
  void who_typed_nothing_means_nothing_in_particular() {
    assertThat(vocabulary.meant("  , ", all()::get)).isEmpty();
  }

  /// Somebody called Charch was here once: that must not be heard in how slips are forgiven.
  @Test
  void a_word_of_whoever_is_not_shown_any_more_is_no_word() {
    var gone = number("charch");
    var before = all();
    before.set(gone);
    assertThat(vocabulary.meant("charch", before::get).getFirst()).containsExactly(gone);
    assertThat(vocabulary.meant("charch", all()::get).getFirst())
        .as("as if it had never been there")
        .containsExactly(church);
  }

  private BitSet all() {
    var all = new BitSet();
    all.set(0, 1 + IntStream.of(painting, paint, church, jose).max().orElseThrow());
    return all;
  }

  private int number(String word) {
    return vocabulary.numbers(word)[0];
  }

  private int[] meant(String typed) {
    return vocabulary.meant(typed, all()::get).getFirst();
  }
}
