package org.beenthere.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.beenthere.organizations.Organization;
import org.beenthere.places.Found;
import org.beenthere.places.Found.PlaceHint;
import org.beenthere.resources.Understanding.Understood;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.OrganizationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files of services, read and understood. Places are given by their point, so nobody is asked
/// where they are.
class UnderstandingTest {

  private static final Organization OURS =
      new Organization(
          OrganizationId.next(),
          "Riverbend",
          "US",
          Language.EN,
          "America/Chicago",
          Instant.EPOCH,
          false);

  private static final Placing NOWHERE =
      new Placing((text, country) -> new Found.Nothing(List.of(), PlaceHint.UNKNOWN_NAME));

  @Test
  void a_service_is_understood_whole() throws Unreadable {
    var understood = understood(Files.json());
    assertThat(understood.findings()).isEmpty();
    var pantry = understood.services().getFirst();
    assertThat(pantry.name()).isEqualTo("Pantry");
    assertThat(pantry.about()).isEqualTo("Food & a chat");
    assertThat(pantry.agency().name()).isEqualTo("Table");
    assertThat(pantry.needs()).containsExactly(Need.FOOD);
    assertThat(pantry.languages()).containsExactly("es");
    assertThat(pantry.price().cost()).isEqualTo(Cost.FREE);
    assertThat(pantry.ages().youngest()).isEqualTo(16);
    assertThat(pantry.checkedOn()).isEqualTo(LocalDate.of(2026, 10, 1));
    assertThat(pantry.hours())
        .containsExactly(
            new Hours(DayOfWeek.TUESDAY, LocalTime.of(10, 0), LocalTime.of(14, 0), null),
            new Hours(DayOfWeek.THURSDAY, LocalTime.of(10, 0), LocalTime.of(14, 0), null));
    assertThat(pantry.spots())
        .hasSize(1)
        .allSatisfy(spot -> assertThat(spot.line()).isEqualTo("1 Street, Nashville, TN 37203"));
    var line = understood.services().getLast();
    assertThat(line.open()).isFalse();
    assertThat(line.needs()).containsExactly(Need.LEGAL_HELP);
    assertThat(line.spots()).isEmpty();
  }

  @Test
  void the_tabular_package_says_the_same_as_the_json() throws Unreadable {
    assertThat(understood(Files.zip(Files.tables())).services())
        .isEqualTo(understood(Files.json()).services());
  }

  @Test
  void the_same_file_gives_the_same_identifiers_and_another_house_others() throws Unreadable {
    var first = understood(Files.json()).services();
    assertThat(understood(Files.json()).services()).isEqualTo(first);
    var other =
        new Organization(
            OrganizationId.next(), "Other", "US", Language.EN, "UTC", Instant.EPOCH, false);
    assertThat(
            Understanding.understand(
                    HsdsReader.read(Files.json()), other, NOWHERE, (done, total) -> {})
                .services()
                .getFirst()
                .id())
        .isNotEqualTo(first.getFirst().id());
  }

  /// Some kilobytes that unpack to more than a house has room for, or to very many rows.
  @Test
  void a_small_file_that_holds_an_endless_one_is_too_large() {
    var endless = Files.tables();
    endless.put("photographs.bin", "0".repeat(70 * 1024 * 1024));
    var rows = Files.tables();
    rows.put("phones.csv", "number\n" + "1\n".repeat(HsdsReader.MOST_ROWS));
    var parts = ("[" + "{},".repeat(5_000_001) + "{}]").getBytes(StandardCharsets.UTF_8);
    for (var file : List.of(Files.zip(endless), Files.zip(rows), parts)) {
      assertThatThrownBy(() -> HsdsReader.read(file))
          .isInstanceOfSatisfying(
              Unreadable.class, no -> assertThat(no.why()).isEqualTo(FileFault.TOO_LARGE));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "s1|o1|Pantry, |o1|Pantry, NO_IDENTIFIER, 2",
    "s2|o1|Advice, s1|o1|Advice, TWICE, 3",
    "s1|o1|Pantry, s1|o1|, NO_NAME, 2",
    "s1|o1|Pantry, s1|o9|Pantry, NO_ORGANIZATION, 2",
    "|active|16|, |sleeping|16|, STATUS, 2",
    "|16|, |sixteen|, NUMBER, 2",
    "|2026-10-01|, |last fall|, DAY, 2"
  })
  void an_error_is_told_by_its_row(String right, String wrong, FindingKind kind, int row)
      throws Unreadable {
    var tables = Files.tables();
    tables.compute(
        "services.csv",
        (file, text) -> text.replace(right.replace('|', ','), wrong.replace('|', ',')));
    var understood = understood(Files.zip(tables));
    assertThat(understood.isFaulty()).isTrue();
    assertThat(understood.findings())
        .anySatisfy(one -> {
          assertThat(one.kind()).isEqualTo(kind);
          assertThat(one.table()).isEqualTo("service");
          assertThat(one.number()).isEqualTo(row);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "schedules.csv, 10:00:00, half past ten, TIME, true",
    "locations.csv, 36.15, 136.15, POINT, true",
    "languages.csv, Spanish, Klingon, LANGUAGE, false",
    "taxonomy_terms.csv, Food Pantries, Xyzzy, NEED, false",
    "schedules.csv, WEEKLY, MONTHLY, RHYTHM, false"
  })
  void what_can_be_lived_with_is_told_and_what_cannot_keeps_the_file_out(
      String file, String right, String wrong, FindingKind kind, boolean faulty) throws Unreadable {
    var tables = Files.tables();
    tables.compute(file, (name, text) -> text.replace(right, wrong));
    var understood = understood(Files.zip(tables));
    assertThat(understood.findings()).extracting(Finding::kind).contains(kind);
    assertThat(understood.isFaulty()).isEqualTo(faulty);
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"contents\": []}', NO_SERVICES",
    "'[{\"id\":', BROKEN",
    "'Dear all,', NOT_HSDS",
    "PK nonsense, NO_SERVICES"
  })
  void what_is_no_list_is_told(String content, FileFault why) {
    assertThatThrownBy(() -> HsdsReader.read(content.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(Unreadable.class, no -> assertThat(no.why()).isEqualTo(why));
  }

  @ParameterizedTest
  @CsvSource({
    "Free, FREE",
    "No cost., FREE",
    "Gratis, FREE",
    "Ask about the first week free, SOME",
    "Not free, SOME",
    "By income, SOME",
    "'', UNKNOWN"
  })
  void what_it_costs_is_read_from_the_whole_of_the_words(String words, Cost cost)
      throws Unreadable {
    var tables = Files.tables();
    tables.compute("services.csv", (file, text) -> text.replace(",No cost", "," + words));
    assertThat(understood(Files.zip(tables)).services().getFirst().price().cost()).isEqualTo(cost);
  }

  /// However a file was damaged on its way, it is read, or told to be unreadable; nothing else.
  @Property(tries = 300)
  void a_damaged_file_is_told_or_read(
      @ForAll @IntRange(min = 0, max = 2_000) int at, @ForAll byte put, @ForAll boolean cut) {
    for (var file : List.of(Files.json(), Files.zip(Files.tables()))) {
      var damaged = Arrays.copyOf(file, cut ? Math.min(at, file.length) : file.length);
      if (at < damaged.length) {
        damaged[at] = put;
      }
      try {
        assertThat(understood(damaged).services()).isNotEmpty();
      } catch (Unreadable told) {
        assertThat(told.why()).isNotNull();
      }
    }
  }

  private static Understood understood(byte[] file) throws Unreadable {
    return Understanding.understand(HsdsReader.read(file), OURS, NOWHERE, (done, total) -> {});
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "FREE, free, ''",
        "FREE, 'Free of charge.', ''",
        "FREE, 'free|Bring your card', 'Bring your card'",
        "FREE, 'The first week is free', 'The first week is free'",
        "SOME, 'free|Rent by the week', 'free|Rent by the week'",
      })
  void that_it_is_free_is_said_once(Cost cost, String said, String more) {
    var price = new HelpService.Price(cost, said.replace('|', '\n'));

    assertThat(price.more()).isEqualTo(more.replace('|', '\n'));
  }
}
