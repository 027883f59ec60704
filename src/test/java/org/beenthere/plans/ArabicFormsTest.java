package org.beenthere.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/// Words that run from right to left, as they are drawn.
class ArabicFormsTest {

  /// Seen, lam, alef, meem: the first begins, lam and alef are one and end it, meem stands alone.
  @Test
  void letters_are_joined_as_they_are_written() {
    assertThat(ArabicForms.joined("سلام")).isEqualTo("\uFEB3\uFEFC\uFEE1");
    assertThat(ArabicForms.joined("می\u200Cخواهم"))
        .as("what a reader is told not to join")
        .isEqualTo("\uFEE3\uFBFD\uFEA7\uFEEE\uFE8D\uFEEB\uFEE2");
  }

  @Property
  void no_letter_is_lost(
      @ForAll @StringLength(max = 30) @CharRange(from = 'ء', to = 'ي') String word) {
    assertThat(ArabicForms.letters(ArabicForms.joined(word))).isEqualTo(ArabicForms.letters(word));
  }

  @Property
  void what_is_turned_twice_is_as_it_was(
      @ForAll @StringLength(max = 30) @CharRange(from = 'א', to = 'ת') String word) {
    var reorderer = new BothWays.Reorderer();
    assertThat(reorderer.reorderRTLTextToLTR(word))
        .isEqualTo(new StringBuilder(word).reverse().toString());
  }

  @Test
  void numbers_are_not_turned_and_brackets_are_mirrored() {
    assertThat(new BothWays.Reorderer().reorderRTLTextToLTR("אב (12) ג")).isEqualTo("ג (12) בא");
  }

  @Test
  void a_plan_in_latin_letters_reads_no_other_typeface() {
    assertThat(Letters.needed("To wake up without dread. Żyć. “Ana” – 7 €"))
        .containsExactly(Typeface.LIBERATION);
    assertThat(Letters.missing("👩🏽‍👧 ❤️ 💚")).isEqualTo(List.of());
    assertThat(Letters.marked("தமிழ் and more")).startsWith("(?)").endsWith(" and more");
  }
}
