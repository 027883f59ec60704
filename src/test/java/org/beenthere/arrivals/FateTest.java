package org.beenthere.arrivals;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.WithNull;
import org.beenthere.arrivals.Twin.TwinKind;
import org.beenthere.arrivals.sheet.RowKind;
import org.beenthere.arrivals.sheet.TakenAs;
import org.junit.jupiter.api.Test;

class FateTest {

  @Test
  void whoever_is_understood_comes() {
    assertThat(person("Ana", false, null, TakenAs.WITH_US, null)).isEqualTo(Fate.READY);
    assertThat(person("Ana", false, null, TakenAs.ON_PAUSE, null)).isEqualTo(Fate.READY);
    assertThat(person("Ana", true, null, TakenAs.WITH_US, null)).isEqualTo(Fate.LOOK);
  }

  @Test
  void whoever_was_left_by_the_program_stays_out_until_somebody_says_otherwise() {
    assertThat(person("Ana", false, null, TakenAs.LEFT_OUT, null)).isEqualTo(Fate.OUT);
    assertThat(person("Ana", false, null, TakenAs.LEFT_OUT, RowChoice.BRING)).isEqualTo(Fate.READY);
  }

  @Test
  void a_person_entered_twice_comes_once_unless_it_is_somebody_else() {
    assertThat(person("Ana", false, TwinKind.NUMBER, TakenAs.WITH_US, null)).isEqualTo(Fate.OUT);
    assertThat(person("Ana", false, TwinKind.NAME_ONLY, TakenAs.WITH_US, null))
        .isEqualTo(Fate.ASKS);
    assertThat(person("Ana", false, TwinKind.NUMBER, TakenAs.WITH_US, RowChoice.BRING))
        .isEqualTo(Fate.READY);
    assertThat(person("Ana", false, TwinKind.NAME_ONLY, TakenAs.WITH_US, RowChoice.SAME_PERSON))
        .isEqualTo(Fate.OUT);
  }

  @Property
  void nobody_comes_without_a_name(
      @ForAll boolean findings,
      @ForAll @WithNull TwinKind twin,
      @ForAll @WithNull TakenAs status,
      @ForAll @WithNull RowChoice choice) {
    assertThat(person(null, findings, twin, status, choice).comes()).isFalse();
  }

  @Property
  void sums_and_blank_rows_never_come(@ForAll @WithNull RowChoice choice) {
    for (var kind : new RowKind[] {RowKind.BLANK, RowKind.TOTAL, RowKind.HEADING}) {
      assertThat(Fate.of(kind, "Total", false, null, TakenAs.WITH_US, choice)).isEqualTo(Fate.OUT);
    }
  }

  @Property
  void whoever_the_manager_leaves_out_stays_out(
      @ForAll boolean findings, @ForAll @WithNull TwinKind twin, @ForAll @WithNull TakenAs status) {
    assertThat(person("Ana", findings, twin, status, RowChoice.LEAVE_OUT)).isEqualTo(Fate.OUT);
  }

  private static Fate person(
      String called, boolean findings, TwinKind twin, TakenAs status, RowChoice choice) {
    return Fate.of(RowKind.PERSON, called, findings, twin, status, choice);
  }
}
