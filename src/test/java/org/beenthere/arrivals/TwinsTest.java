package org.beenthere.arrivals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.beenthere.arrivals.Twin.TwinKind;
import org.beenthere.arrivals.Twins.Identity;
import org.beenthere.vocabulary.ParticipantId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TwinsTest {

  private static final LocalDate MAY = LocalDate.of(1980, 5, 1);
  private static final LocalDate JUNE = LocalDate.of(1990, 6, 2);

  private final Twins twins = new Twins();

  @Test
  void the_same_number_and_name_is_the_same_person() {
    twins.add(row(2, "a1", "Ana", "López", MAY));

    assertThat(kind(row(3, "a1", "ana", "LOPEZ", null))).contains(TwinKind.NUMBER);
    assertThat(twins.of(row(3, "a1", "Ana", "López", MAY)))
        .contains(new Twin(TwinKind.NUMBER, 2, null));
  }

  @Test
  void the_same_number_with_another_name_and_birth_is_asked_about() {
    twins.add(row(2, "a1", "Ana", "López", MAY));

    var twin = kind(row(3, "a1", "Bo", "Berg", JUNE));

    assertThat(twin).contains(TwinKind.NUMBER_ONLY);
    assertThat(TwinKind.NUMBER_ONLY.isSure()).isFalse();
  }

  @Test
  void a_name_that_changed_with_the_number_and_birth_kept_is_the_same_person() {
    twins.add(row(2, "a1", "Ana", "López", MAY));

    assertThat(kind(row(3, "a1", "Ana", "Berg", MAY))).contains(TwinKind.NUMBER);
  }

  @Test
  void the_same_name_and_birth_is_the_same_person_even_without_a_number() {
    twins.add(row(2, "a1", "Fredia", "Wisozk", JUNE));

    assertThat(kind(row(3, "", "FREDIA", "WISOZK", JUNE))).contains(TwinKind.NAME_AND_BIRTH);
    assertThat(TwinKind.NAME_AND_BIRTH.isSure()).isTrue();
  }

  @Test
  void the_same_name_born_on_another_day_is_somebody_else() {
    twins.add(row(2, "", "Maria", "Garcia", MAY));

    assertThat(kind(row(3, "", "Maria", "Garcia", JUNE))).isEmpty();
  }

  @Test
  void the_same_name_without_a_birth_is_asked_about_unless_the_numbers_differ() {
    twins.add(row(2, "a1", "Maria", "Garcia", null));

    assertThat(kind(row(3, "", "Maria", "Garcia", MAY))).contains(TwinKind.NAME_ONLY);
    assertThat(kind(row(3, "b2", "Maria", "Garcia", MAY))).isEmpty();
  }

  @Test
  void people_without_a_name_or_number_are_nobodys_twin() {
    twins.add(row(2, "", null, null, MAY));

    assertThat(kind(row(3, "", null, null, MAY))).isEmpty();
  }

  @Test
  void somebody_here_already_is_found_by_number_or_name() {
    var jamie = ParticipantId.next();
    twins.add(new Identity(null, jamie, "a1", Identity.name("Jamie", "Reed"), MAY));

    assertThat(twins.of(row(2, "a1", "Jamie", "Reed", MAY)))
        .contains(new Twin(TwinKind.NUMBER, null, jamie));
    assertThat(twins.of(row(2, "", "jamie", "reed", MAY)))
        .contains(new Twin(TwinKind.NAME_AND_BIRTH, null, jamie));
  }

  private Optional<TwinKind> kind(Identity somebody) {
    return twins.of(somebody).map(Twin::kind);
  }

  private static Identity row(
      int number,
      String listNumber,
      @Nullable String first,
      @Nullable String last,
      @Nullable LocalDate bornOn) {
    return new Identity(number, null, listNumber, Identity.name(first, last), bornOn);
  }
}
